package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.sources.Analyst;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SeriesKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The analyst reads a new figure in on a page, and the verdict changes at once. The figures are
 * made up, so this runs on a database of its own.
 */
@RegiekamerTest
@TestPropertySource(properties = "proef.eigen-cijfers=ja")
class NewFigureScenario {

    @Autowired MockMvcTester mvc;
    @Autowired Areas areas;
    @Autowired Figures figures;
    @Autowired Plans plans;

    @Test
    @DisplayName("S030: a new figure is seen in the verdict at once, also across another table")
    void judgesAGoalAsSoonAsItsFigureIsIn() {
        var goal = "/plan/doelen/minder-criminaliteit";
        assertThat(Page.open(mvc, goal).section("Hoe staat het ervoor"))
                .contains("Nog niet te beoordelen");

        read(
                "83648ned",
                "gebied-periode",
                """
                gebied,periode,TotaalGeregistreerdeMisdrijven_1,GeregistreerdeMisdrijvenPer1000Inw_3
                GM0794,2024,4900,51.1
                """);

        assertThat(Page.open(mvc, goal).section("Hoe staat het ervoor"))
                .contains("Aantoonbaar beter", "Van 57,6 (56,0–59,2) in 2022 naar 51,1");
        var start = Page.open(mvc, "/");
        assertThat(start.select("p.lead").text())
                .contains("In 2024", "4.900", "aantoonbaar beter dan vóór het plan");
        assertThat(start.section("Wat bewoog")).contains("Van 57,6 (2022) naar 51,1 (2024)");
        var chart =
                Page.open(mvc, "/cijfers/misdrijven-totaal")
                        .select("section:has(h2:contains(Door de tijd)) svg");
        assertThat(chart.select("line.brk"))
                .as("no break where the line of 2022 goes on to 2024")
                .isEmpty();

        keepsThePartsBesideTheirOwnWhole();
        letsOneEarlyFigureMoveNoMap();
    }

    private void keepsThePartsBesideTheirOwnWhole() {
        var before = crimesPerWijk();
        assertThat(before).contains("aantoonbaar");

        read(
                "83648ned",
                "gebied-periode",
                """
                gebied,periode,TotaalGeregistreerdeMisdrijven_1,GeregistreerdeMisdrijvenPer1000Inw_3
                GM0794,2023,5300,55.9
                """);

        assertThat(crimesPerWijk()).isEqualTo(before);
    }

    private List<Double> crimes() {
        var total = Map.of("SoortMisdrijf", "0.0.0");
        return figures
                .listCurrent(new SeriesKey("47018NED", "GeregistreerdeMisdrijven_1", total))
                .stream()
                .filter(figure -> Period.year(2024).equals(figure.period()))
                .map(Figure::value)
                .toList();
    }

    private String crimesPerWijk() {
        return Page.open(mvc, "/cijfers")
                .select("tr:has(a[href=/cijfers/misdrijven-totaal]) td:not(.city):not(.strip-col)")
                .text();
    }

    private void letsOneEarlyFigureMoveNoMap() {
        var before = crimesPerWijk();
        var start = Page.open(mvc, "/").select("h2").eachText();

        read(
                "47018ned",
                "misdrijven-totaal",
                "gebied;periode;misdrijven\n%s;2024;250\n"
                        .formatted(areas.listBuurten().getFirst().code()));

        assertThat(crimes()).as("read").contains(250.0);
        assertThat(crimesPerWijk()).isEqualTo(before);
        assertThat(Page.open(mvc, "/").select("h2").eachText()).isEqualTo(start);
    }

    @Test
    @DisplayName("S007, S009, S028, S029, S140: a survey with margins makes verdicts possible")
    void judgesASurveyByItsMargins() {
        var rows = new StringBuilder("gebied,periode,maat,waarde,laag,hoog\n");
        rows.append("GM0794,2021,rapportcijfer-veiligheid,7.2,7.1,7.3\n");
        rows.append("GM0794,2023,rapportcijfer-veiligheid,7.5,7.4,7.6\n");
        rows.append("GM0794,2021,vaak-onveilig,3,2.5,3.5\n");
        rows.append("GM0794,2023,vaak-onveilig,3,2.5,3.5\n");
        rows.append("GM0794,2021,veilig-eigen-buurt,80,78,82\n");
        rows.append("GM0794,2023,veilig-eigen-buurt,81,81,81\n");
        for (var wijk : areas.listWijken()) {
            rows.append(
                    wijk.name().equals("Rijpelberg")
                            ? "%s,2023,vaak-onveilig,9,7,11\n".formatted(wijk.code())
                            : "%s,2023,vaak-onveilig,2.8,1.8,3.8\n".formatted(wijk.code()));
            var high = wijk.name().equals("Binnenstad");
            rows.append(
                    high
                            ? "%s,2023,rapportcijfer-veiligheid,6.5,6.2,6.8\n"
                                    .formatted(wijk.code())
                            : "%s,2023,rapportcijfer-veiligheid,7.6,7.3,7.9\n"
                                    .formatted(wijk.code()));
        }

        read("85146ned", "enquete", rows.toString());

        var goal = Page.open(mvc, "/plan/doelen/veiliger-gevoel");
        assertThat(goal.section("Per cijfer"))
                .contains("7,5 (7,4–7,6)", "Aantoonbaar beter")
                .contains("De marge is niet gepubliceerd");
        var matrix = Page.open(mvc, "/cijfers");
        assertThat(
                        matrix.select("tr:has(a[href=/cijfers/rapportcijfer-veiligheid]) td.v-bad")
                                .text())
                .isEqualTo("6,5 aantoonbaar lager");
        assertThat(matrix.select("tr:has(a[href=/cijfers/vaak-onveilig]) td.v-bad").text())
                .as("only the wijk that is demonstrably higher is flagged")
                .isEqualTo("9% aantoonbaar hoger");
        var unsafe = Page.open(mvc, "/cijfers/vaak-onveilig");
        assertThat(
                        unsafe.select("section:has(h2:contains(Per wijk)) tbody tr")
                                .eachText()
                                .getFirst())
                .startsWith("Rijpelberg 9% aantoonbaar hoger");
        assertThat(unsafe.section("Op de kaart")).contains("CBS, tabel 85146NED (2023)");
        assertThat(Page.open(mvc, "/cijfers/spreiding-rapportcijfer").select("p.lead").text())
                .contains("1,1", "2023");
        assertThat(Page.open(mvc, "/plan/doelen/verschillen-verkleinen").text())
                .contains("85146NED");
    }

    @Test
    @DisplayName("S009: where people ever feel unsafe, the wijken above the city stand out")
    void flagsTheWijkenWhereMoreFeelUnsafe() {
        var high = List.of("Binnenstad", "Helmond-West", "Rijpelberg");
        var rows = new StringBuilder("gebied,periode,maat,waarde,laag,hoog\n");
        rows.append("GM0794,2023,wel-eens-onveilig,20,19,21\n");
        for (var wijk : areas.listWijken()) {
            rows.append(
                    high.contains(wijk.name())
                            ? "%s,2023,wel-eens-onveilig,35,32,38\n".formatted(wijk.code())
                            : "%s,2023,wel-eens-onveilig,18,15,21\n".formatted(wijk.code()));
        }

        read("85146ned", "enquete", rows.toString());

        var page = Page.open(mvc, "/cijfers/wel-eens-onveilig");
        var flagged = page.select("section:has(h2:contains(Per wijk)) tbody tr:contains(hoger)");
        assertThat(flagged.select("th").eachText()).containsExactlyInAnyOrderElementsOf(high);
        assertThat(page.select("h2").eachText()).contains("Op de kaart");
    }

    @Test
    @DisplayName("S076, S078, S093: a figure that the country has too stands beside it")
    void standsBesideTheCountry() {
        read(
                "85146ned",
                "enquete",
                """
                gebied,periode,maat,waarde,laag,hoog
                GM0794,2023,slachtofferschap-online,17,15,19
                NL00,2023,slachtofferschap-online,16,15.8,16.2
                GM9999,2023,slachtofferschap-online,55,54,56
                """);

        var page = Page.open(mvc, "/cijfers/slachtofferschap-online");
        var rows = page.select("table:has(.barcol):has(th:contains(Gemeente)) tbody tr").eachText();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast()).startsWith("Nederland").contains("16%", "16–16");
        var theme = plans.current().findTheme("gedigitaliseerde-criminaliteit").orElseThrow();
        assertThat(plans.findings(theme))
                .as("what the safety analysis says of the theme")
                .anySatisfy(one -> assertThat(one.beside()).isEqualTo("Nederland: 16%."));
    }

    @Test
    @DisplayName("S127: up to 30 places the norm is met, and above it is not")
    void holdsACountAgainstItsNorm() {
        var goal = "/plan/doelen/timeout-30-plaatsen";

        readAndPublish(OWN + "GM0794,2024,timeout-bezetting,28,\n");
        assertThat(Page.open(mvc, goal).section("Hoe staat het ervoor"))
                .contains("Norm gehaald", "28 in 2024; het doel is ten hoogste 30");

        readAndPublish(OWN + "GM0794,2025,timeout-bezetting,31,\n");
        assertThat(Page.open(mvc, goal).section("Hoe staat het ervoor"))
                .contains("Norm niet gehaald", "31 in 2025");
    }

    @Test
    @DisplayName("S015: reports of fireworks per buurt become a row for every wijk, not judged")
    void showsWhatThePlanFollowsWithoutAGoal() {
        var rows = new StringBuilder(OWN);
        for (var buurt : areas.listBuurten()) {
            rows.append("%s,2024,overlast-vuurwerk,7,\n".formatted(buurt.code()));
        }
        rows.append("GM0794,2023,overlast-vuurwerk,200,ongeveer\n");

        readAndPublish(rows.toString());

        var matrix = Page.open(mvc, "/cijfers");
        var row = matrix.select("tr:has(a[href=/cijfers/overlast-vuurwerk])");
        assertThat(row.select("td:not(.city):not(.strip-col):not(.empty)")).hasSize(11);
        assertThat(row.select("td.v-bad, td.v-good")).isEmpty();
        assertThat(matrix.text()).contains("Ook gevolgd, zonder doel in het plan");
        assertThat(Page.open(mvc, "/wijken/WK079411").section("Cijfers met marge"))
                .contains("Meldingen overlast vuurwerk, per 1.000 inwoners, 2024")
                .contains("Eigen registratie van de gemeente");
        assertThat(Page.open(mvc, "/cijfers/overlast-vuurwerk").section("Door de tijd"))
                .as("a rough count has no margin and is not compared")
                .contains("zonder marge is niet te zeggen")
                .contains("2023 200 ongeveer");
    }

    private static final String OWN = "gebied,periode,maat,waarde,kwalificatie\n";

    private void readAndPublish(String text) {
        new Analyst(mvc).readAndPublish(text);
    }

    private void read(String source, String mapping, String text) {
        new Analyst(mvc).deliver(source, mapping, text);
    }
}
