package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.sources.Analyst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The analyst is told of a figure that cannot be, of one that is hard to believe, and of a file
 * about another municipality. The figures are made up, so this runs on a database of its own.
 */
@RegiekamerTest
@TestPropertySource(properties = "proef.eigen-cijfers=ja")
@DisplayName("S029: een onwaarschijnlijk cijfer valt op")
class UnlikelyFigureScenario {

    @Autowired MockMvcTester mvc;
    @Autowired Areas areas;

    private Analyst analyst;

    @BeforeEach
    void signIn() {
        analyst = new Analyst(mvc);
    }

    @Test
    void tellsOnTheOutcomePageOfABillionCrimesInABuurt() {
        var buurt = areas.listBuurten().get(3).code();

        var path =
                analyst.deliver(
                        "47018ned",
                        "misdrijven-totaal",
                        "gebied;periode;misdrijven\n%s;2022;1000000000\n".formatted(buurt));

        var page = analyst.open(path);
        assertThat(attention(page))
                .contains("1 waarde is onwaarschijnlijk, en is wel opgenomen.")
                .contains("Regel 2", "1.000.000.000", buurt.value())
                .contains("trek deze levering dan in");
        var list = analyst.open(page.select("a[href$=UNLIKELY]").attr("href"));
        assertThat(list.select("tbody tr").text())
                .contains("2", "1.000.000.000", "Kijk na", "onwaarschijnlijk, wel opgenomen");
        assertThat(Page.open(mvc, path).text())
                .as("the public sees that there is something, and no value")
                .contains("Onwaarschijnlijk, wel opgenomen 1")
                .doesNotContain("Kijk na");
        assertThat(analyst.send(path + "/intrekken", Map.of("reden", "Onzin."))).hasStatus(302);
    }

    @Test
    void refusesAShareAboveTheWhole() {
        var path =
                analyst.deliver(
                        "85146ned",
                        "enquete",
                        "gebied,periode,maat,waarde,laag,hoog\nGM0794,2015,vaak-onveilig,310,300,320\n");

        assertThat(analyst.open(path).text())
                .contains("een aandeel is ten hoogste 100 procent", "waarde niet opgenomen");
        assertThat(analyst.send(path + "/intrekken", Map.of("reden", "Onzin."))).hasStatus(302);
    }

    @Test
    void namesAMeasureThatNoIndicatorReads() {
        var rows =
                """
                gebied,periode,maat,waarde,kwalificatie
                GM0794,2022,meldingen-ondernemer,310,
                """;
        var path = analyst.deliver("eigen-registratie", "maat-en-waarde", rows);

        assertThat(attention(analyst.open(path)))
                .contains(
                        "Geen enkel cijfer uit dit bestand hoort bij een indicator",
                        "Geen indicator leest meldingen-ondernemer.",
                        "Zo heten de maten per bron");
        assertThat(Page.open(mvc, "/cijfers/onbekend").text())
                .contains("Meldingen door ondernemers");

        var right = rows.replace("meldingen-ondernemer", "meldingen-ondernemers");
        var better = analyst.deliver("eigen-registratie", "maat-en-waarde", right);
        assertThat(attention(analyst.open(better))).doesNotContain("Geen indicator leest");
        for (var one : List.of(path, better)) {
            assertThat(analyst.send(one + "/intrekken", Map.of("reden", "Proef."))).hasStatus(302);
        }
    }

    @Test
    void isNoWiserByAFigureOfAnotherMunicipality() {
        var before = analyst.open("/cijfers/onbekend").select(".lead").text();
        var path =
                analyst.deliver(
                        "eigen-registratie",
                        "maat-en-waarde",
                        "gebied,periode,maat,waarde,kwalificatie\nGM9999,2022,kvo-terreinen,4,\n");

        assertThat(attention(analyst.open(path))).contains("Geen enkele regel gaat over deze");
        assertThat(analyst.open("/cijfers/onbekend").select(".lead").text()).isEqualTo(before);
        assertThat(analyst.open("/cijfers/kvo-terreinen").text()).doesNotContain("GM9999");
        assertThat(analyst.send(path + "/intrekken", Map.of("reden", "Proef."))).hasStatus(302);
    }

    @Test
    void countsTheRowsOfAnotherMunicipalityOnce() {
        var rows = new StringBuilder("gebied;periode;misdrijven\n");
        for (var i = 0; i < 12; i++) {
            rows.append("BU999900%02d;2016;%d\n".formatted(i, i));
        }

        var path = analyst.deliver("47018ned", "misdrijven-totaal", rows.toString());

        var page = analyst.open(path);
        assertThat(attention(page))
                .contains(
                        "Geen enkele regel gaat over deze gemeente: 12 regels gaan over GM9999, geen deel van deze gemeente.");
        assertThat(page.text()).contains("Bevindingen: 0");
        assertThat(analyst.send(path + "/intrekken", Map.of("reden", "Onzin."))).hasStatus(302);
    }

    @Test
    void doesNotCountAMunicipalityThatThePlanComparesWith() {
        var path =
                analyst.deliver(
                        "83648ned",
                        "gebied-periode",
                        "gebied,periode,TotaalGeregistreerdeMisdrijven_1\nGM0772,2008,20000\nWK077200,2008,20\n");

        assertThat(attention(analyst.open(path)))
                .as("only a wijk of another municipality is nobody's")
                .contains("1 regel gaat over GM0772, geen deel van deze gemeente.");
        assertThat(analyst.send(path + "/intrekken", Map.of("reden", "Onzin."))).hasStatus(302);
    }

    @Test
    void saysUnderTheFormWhichCodesThereAre() {
        var form = analyst.open("/bronnen/inlezen");

        assertThat(form.select("tr:contains(timeout-bezetting)").text())
                .contains("Bezetting Time-out", "plaatsen");
        assertThat(form.select("tr:contains(1.1.1)").text())
                .contains("GeregistreerdeMisdrijven_1", "SoortMisdrijf 1.1.1");
    }

    private static String attention(Page page) {
        return page.select(".box:has(h2:contains(Let op))").text();
    }
}
