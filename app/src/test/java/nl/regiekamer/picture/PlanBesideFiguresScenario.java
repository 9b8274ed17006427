package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Monday morning: the analyst sets the plan beside the figures that are published. */
@RegiekamerTest
class PlanBesideFiguresScenario {

    @Autowired MockMvcTester mvc;

    @Test
    @DisplayName("S030, S043: the start page says how the city stands, with accents and goals")
    void opensWithTheStandOfTheCity() {
        var page = Page.open(mvc, "/");

        assertThat(page.select("p.lead").text())
                .contains("5.556 geregistreerde misdrijven", "58,0 per 1.000 inwoners")
                .contains("nog niet te zeggen");
        assertThat(page.select("article.accent h3").eachText())
                .containsExactlyInAnyOrder(
                        "Risicojongeren", "Ondermijning", "Gedigitaliseerde criminaliteit");
        assertThat(page.select("article.accent a[href^=/plan/doelen/]")).hasSize(3);
        assertThat(page.select("article.accent .verdict")).hasSize(3);
        assertThat(page.select("article.accent .why .about")).hasSize(3);
    }

    @Test
    @DisplayName("S018: what moved is measured from a year that corona did not press on")
    void measuresWhatMovedFromAnUndisturbedYear() {
        assertThat(Page.open(mvc, "/").section("Wat bewoog"))
                .contains("57,8 (2019) naar 57,6 (2022)")
                .contains("Het cijfer over 2021 is van een verstoorde tijd.")
                .doesNotContain("(2020)");
    }

    @Test
    @DisplayName("S031: a goal of a set of wijken shows the line of that set, and who is missing")
    void showsTheLineOfTheSetForAGoalOfASet() {
        var page = Page.open(mvc, "/plan/doelen/kwetsbare-wijken-veiliger");

        assertThat(page.select("h2").eachText())
                .anyMatch(title -> title.contains("misdrijven") && title.contains("wetsbare"));
        assertThat(page.text()).contains("4 van 5");
    }

    @Test
    @DisplayName("S002: all 44 buurten on the map, and the same figures in a table")
    void drawsTheMapWithItsTable() {
        var page = Page.open(mvc, "/");

        var table = page.select("table:has(caption:contains(afgevlakt)) tbody tr");
        assertThat(table).hasSize(44);
        assertThat(table.eachText().getFirst())
                .startsWith("Stationsgebied Binnenstad 383 1.085 353,0");
        assertThat(page.select("svg.map a")).hasSizeGreaterThanOrEqualTo(44);
    }

    @Test
    @DisplayName("S005: reference municipalities beside this one, which is marked, with a note")
    void comparesWithReferenceMunicipalities() {
        var page = Page.open(mvc, "/cijfers/misdrijven-totaal");

        var rows = page.select("section:has(h2:contains(Naast andere)) tbody tr");
        assertThat(rows).hasSize(9);
        assertThat(rows.select(".is-self").text()).startsWith("Helmond");
        assertThat(rows.eachText().getFirst()).contains("Eindhoven", "73,7");
        assertThat(page.section("Naast andere gemeenten")).contains("Een voorbeeldkeuze");
    }

    @Test
    @DisplayName("S006: each year's rate is per the inhabitants of that year")
    void showsCountAndRatePerYear() throws UnsupportedEncodingException {
        var csv = get("/cijfers/misdrijven-totaal.csv");

        assertThat(csv).contains("GM0794,Helmond,2022,57.6,per 1.000 inwoners");
        assertThat(csv.lines().filter(line -> line.startsWith("GM0794,Helmond,2023")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("5556", "95870", "47018NED"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "S007, veilig-eigen-buurt, ongeveer 80%",
        "S008, vaak-onveilig, 3%",
        "S013, overlast-hangjeugd, bijna 10%",
        "S021, slachtofferschap-online, 17%",
        "S024, onbegrepen-gedrag, ongeveer 160",
        "S027, rapportcijfer-veiligheid, '7,2'",
        "S028, spreiding-rapportcijfer, '1,4'",
        "S093, slachtofferschap-online, 17%",
        "S095, online-fraude, 453",
    })
    void showsTheFigureOfThePlanWithItsReserve(String row, String indicator, String figure) {
        var page = Page.open(mvc, "/cijfers/" + indicator);

        assertThat(page.select("p.lead").text()).contains("Helmond: " + figure, "2021");
    }

    @Test
    @DisplayName("S007, S008, S009: a wijk without a survey figure has none, and never zero")
    void saysNoFigureWhereTheSurveyOfTheWijkIsAbsent() {
        var rows = Page.open(mvc, "/wijken/WK079415").select("#cijfers tbody tr");

        for (var name : new String[] {"Voelt zich veilig", "Voelt zich vaak onveilig"}) {
            var row = rows.stream().filter(one -> one.text().startsWith(name)).toList();
            assertThat(row)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.select("td").eachText().getFirst()).isEqualTo("geen cijfer");
                        assertThat(one.text()).contains("niet te beoordelen");
                    });
        }
        assertThat(Page.open(mvc, "/cijfers/vaak-onveilig").select("h2").eachText())
                .doesNotContain("Per wijk", "Op de kaart");
    }

    @Test
    @DisplayName("S010: the matrix says where a wijk stands out, and how much is not known")
    void setsThemesBesideWijken() {
        var page = Page.open(mvc, "/cijfers");

        assertThat(page.select("p.lead").text())
                .contains("2 van de 45 indicatoren", "Voor 34 is er geen cijfer");
        assertThat(page.select("table.matrix thead th")).hasSize(15);
        var row = page.select("table.matrix tr:has(a[href=/cijfers/misdrijven-totaal])");
        assertThat(row.select("td.v-bad").text()).contains("131,8 aantoonbaar hoger");
        assertThat(row.select("td").eachText().getLast()).isEqualTo("–geen cijfer");
        assertThat(page.text()).contains("Industriegebied Zuid: niet overal genoeg inwoners");
        var tally = page.select("table.matrix tr:contains(ongunstig afwijkt) td").eachText();
        assertThat(tally)
                .as("in how many themes each wijk stands out")
                .startsWith("1 van 1 Objectieve veiligheid", "1 van 1 Objectieve veiligheid")
                .endsWith("–geen oordeel")
                .contains("0 van 1")
                .hasSize(12);
    }

    @Test
    @DisplayName("S011, S020: a figure says what it does not say")
    void warnsOfTheCentreAndOfTheDarkNumber() {
        assertThat(Page.open(mvc, "/cijfers/misdrijven-totaal").section("Over dit cijfer"))
                .contains("In een centrum tellen bezoekers wel bij de misdrijven")
                .contains("Wat niemand aangeeft, staat hier niet in");
        assertThat(Page.open(mvc, "/cijfers/online-fraude").section("Over dit cijfer"))
                .contains("Niet iedereen doet aangifte");
    }

    @Test
    @DisplayName("S012: registered crimes of a wijk stand next to the nuisance people feel")
    void setsRegisteredBesideFelt() {
        var page = Page.open(mvc, "/wijken/WK079411");

        assertThat(page.select("p.lead").text()).contains("aantoonbaar meer");
        assertThat(page.section("Cijfers met marge"))
                .contains("70,1 64,4–76,2")
                .contains("Ervaart veel overlast van rondhangende jeugd");
    }

    @ParameterizedTest(name = "{0}: {1} has no figure, and the page says where to get it")
    @CsvSource({
        "S014, meldingen-jeugdoverlast, 47024NED",
        "S016, bedrijfsinbraken, 47018NED",
        "S023, overlast-drank-drugs, 47024NED",
        "S076, jeugdverdachten, CBS publiceert verdachten",
        "S078, meldingen-jeugdoverlast, 47024NED",
        "S151, woninginbraken, 47018NED",
        "S157, straatroof, 47018NED",
        "S171, winkeldiefstal, 47018NED",
        "S187, overlast-uitgaan, pagina Bronnen",
        "S262, vertrouwen, eigen enquête",
        "S015, overlast-vuurwerk, maat overlast-vuurwerk",
        "S017, diefstal-uit-auto, 47018NED",
        "S020, aangiftebereidheid, Veiligheidsmonitor",
    })
    void saysWhereToGetWhatIsNotKnown(String row, String indicator, String how) {
        var page = Page.open(mvc, "/cijfers/" + indicator);

        assertThat(page.select("p.lead").text()).contains("Er is geen cijfer");
        assertThat(page.section("Over dit cijfer")).contains("Zo krijgt u het", how);
        assertThat(Page.open(mvc, "/cijfers/onbekend").select("a[href=/cijfers/" + indicator + "]"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("S016, S160: figures that are read together name each other")
    void namesTheGroupsOfAnIndicator() {
        assertThat(Page.open(mvc, "/cijfers/woninginbraken").section("Over dit cijfer"))
                .contains("per 1.000 woningen")
                .contains("High impact crimes: Woninginbraken, Straatroven, Overvallen en")
                .contains("Vermogensmisdrijven: Woninginbraken, Aangiften fietsendiefstal");
    }

    @Test
    @DisplayName("S151: beside the figure stands what is done about it, and where")
    void namesTheActionsBesideAFigure() {
        var page = Page.open(mvc, "/cijfers/woninginbraken");

        assertThat(page.select("a[href=/plan/acties/A025]").text())
                .isEqualTo("Woninginbraken voorkomen met voorlichting, onder andere BuurtTent");
        assertThat(page.section("Wat we eraan doen")).contains("activiteit", "overal");
        assertThat(Page.open(mvc, "/cijfers/risicojongeren-drugs").section("Wat we eraan doen"))
                .as("an action of some wijken names them")
                .contains("aanpak Kwetsbare wijken");
    }

    @Test
    @DisplayName("S009: often unsafe and ever unsafe are two questions, and the pages say so")
    void tellsTwoQuestionsAboutSafetyApart() {
        assertThat(Page.open(mvc, "/cijfers/wel-eens-onveilig").section("Over dit cijfer"))
                .contains("Binnenstad, Helmond-West en Rijpelberg", "Een andere vraag")
                .contains("CBS, Veiligheidsmonitor");
        assertThat(Page.open(mvc, "/cijfers/vaak-onveilig").section("Over dit cijfer"))
                .contains("wel eens onveilig voelt; dat is een eigen cijfer");
    }

    @Test
    @DisplayName("S017: the police count stolen scooters among bicycles, and the page says so")
    void saysWhereScootersAreCounted() {
        assertThat(Page.open(mvc, "/cijfers/fietsendiefstal").section("Over dit cijfer"))
                .contains("De politie telt brommers en snorfietsen hierbij");
    }

    @Test
    @DisplayName("S018: the chart shows the break and corona, and the trend test leaves 2020 out")
    void showsBreaksAndLeavesDisturbedYearsOutOfTheTest() {
        var page = Page.open(mvc, "/cijfers/misdrijven-totaal");

        var chart = page.select("section:has(h2:contains(Door de tijd)) svg");
        assertThat(chart.text()).contains("corona", "breuk: vanaf hier een andere tabel");
        assertThat(chart.select("line.brk")).hasSize(1);
        assertThat(chart.select("line.gap")).as("2021 is missing").hasSize(1);
        assertThat(page.section("Door de tijd"))
                .contains("zonder het verstoorde 2020, daalt het aantoonbaar");
    }

    @Test
    @DisplayName("S002, S018: a wijk with one figure stands beside the line of the municipality")
    void namesBothLinesOfAWijk() {
        var page = Page.open(mvc, "/wijken/WK079411");
        var section = page.section("Door de tijd");

        assertThat(page.select("section:has(h2:contains(Door de tijd)) svg text").eachText())
                .contains("heel Helmond 84,4", "Helmond-Oost 70,1");
        assertThat(section)
                .contains("Helmond-Oost heeft één meting, 70,1 in 2023")
                .contains("de lijn is heel Helmond")
                .contains("2022 Helmond 5.380 57,6", "2023 Helmond-Oost 552 70,1");
    }

    @Test
    @DisplayName("S028, S140: how far the highest and the lowest wijk lie apart")
    void saysTheSpreadBetweenWijken() {
        assertThat(Page.open(mvc, "/cijfers/misdrijven-totaal").section("Per wijk"))
                .contains(
                        "Verschil tussen de hoogste (Binnenstad) en de laagste wijk (Dierdonk): 115,7.");
    }

    @Test
    @DisplayName("S019, S095: online fraud went from 168 to 453, demonstrably")
    void showsTheRiseOfOnlineFraud() {
        var page = Page.open(mvc, "/cijfers/online-fraude");

        assertThat(page.section("Door de tijd"))
                .contains("Van 168 (144–195) in 2018 naar 453 (412–497) in 2021")
                .contains("aantoonbaar hoger");
    }

    @Test
    @DisplayName("S021: 17% and 'almost one in six' are one fact, stored once")
    void storesTheSameFactOnce() throws UnsupportedEncodingException {
        assertThat(Page.open(mvc, "/cijfers/slachtofferschap-online").section("Over dit cijfer"))
                .contains("bijna een op de zes", "één cijfer");
        assertThat(get("/cijfers/slachtofferschap-online.csv").lines()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "S022, ondermijning, Incidenten drugs, op zichzelf niet goed of slecht",
        "S024, sociale-kwaliteit, Meldingen overlast onbegrepen gedrag, van vóór de start",
        "S053, ondermijning, Opgeworpen barrières, Dit cijfer krijgt geen score",
    })
    void judgesNothingThatCannotBeJudged(String row, String theme, String name, String reason) {
        var found =
                Page.open(mvc, "/plan/themas/" + theme).select("tbody tr").stream()
                        .filter(one -> one.text().startsWith(name))
                        .toList();

        assertThat(found)
                .singleElement()
                .satisfies(
                        one -> assertThat(one.text()).contains("Nog niet te beoordelen", reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"barrieres", "meldingen-ondernemers", "lio-doorlooptijd"})
    @DisplayName("S053: a figure of effort carries an explanation")
    void explainsFiguresOfEffort(String indicator) {
        assertThat(Page.open(mvc, "/cijfers/" + indicator).section("Over dit cijfer"))
                .contains("Wat het niet zegt");
    }

    @Test
    @DisplayName("S031, S113: four of five vulnerable wijken beside the rest; one on neither side")
    void setsVulnerableWijkenBesideTheRest() {
        var goal = Page.open(mvc, "/plan/doelen/kwetsbare-wijken-veiliger");

        assertThat(goal.text()).contains("Kwetsbare wijken (4 van 5 met een grens)");
        assertThat(goal.section("Kwetsbare wijken naast de rest"))
                .contains("48,8 (46,4–51,2)", "keer zo veel")
                .contains("4 van 5 gebieden hebben een grens. Binnenstad staat aan geen van beide");
        assertThat(Page.open(mvc, "/cijfers/misdrijven-totaal").text())
                .contains("Binnenstad staat aan geen van beide kanten");
    }

    @Test
    @DisplayName("S077: almost 14% in Helmond-West, place 1, of an unknown year")
    void showsTheOneFigureOfAWijk() {
        var theme = Page.open(mvc, "/plan/themas/risicojongeren");
        assertThat(theme.section("Cijfers"))
                .contains("bijna 14% Helmond-West, jaar onbekend")
                .contains("zegt niets over een jongere die er woont");

        assertThat(Page.open(mvc, "/").select("article.accent").text())
                .contains("bijna 14%", "doel: plaats 4 of verder");
    }

    @Test
    @DisplayName("S263: background figures per wijk, without a judgement")
    void showsWhoLivesInAWijk() {
        assertThat(Page.open(mvc, "/wijken/WK079411").section("Wie wonen hier"))
                .contains("Achtergrond, zonder oordeel", "Inkomen in laagste 40%", "Bijstand");
        assertThat(Page.open(mvc, "/cijfers").text())
                .contains("Achtergrond: werk en uitkering (zonder oordeel)");
    }

    private String get(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
