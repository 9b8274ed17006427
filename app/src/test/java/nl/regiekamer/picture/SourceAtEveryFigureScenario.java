package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A council member asks of any figure: says who, and of when? The page answers on the spot. */
@RegiekamerTest
class SourceAtEveryFigureScenario {

    private static final String BUURTEN =
            "Bron: Politie, via CBS Data derden, tabel 47018NED (2023).";
    private static final String TOWNS = "CBS, tabel 83648NED (2010–2020 en 2022)";

    @Autowired MockMvcTester mvc;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "/cijfers/misdrijven-totaal; Door de tijd; CBS, tabel 83648NED (2010–2020 en 2022)",
                "/cijfers/misdrijven-totaal; Door de tijd; tabel 47018NED (2023)",
                "/cijfers/misdrijven-totaal; Op de kaart; tabel 47018NED (2023)",
                "/cijfers/misdrijven-totaal; Per wijk; tabel 47018NED (2023)",
                "/cijfers/misdrijven-totaal; Per buurt; tabel 47018NED (2023)",
                "/cijfers/misdrijven-totaal; Naast andere gemeenten; CBS, tabel 83648NED (2022)",
                "/cijfers/misdrijven-totaal; Kwetsbare wijken naast; tabel 47018NED (2023)",
                "/cijfers/online-fraude; Door de tijd; Het veiligheidsplan zelf (2018 en 2021)",
                "/cijfers; 12 wijken naast elkaar; per 1.000 inwoners, 2023 · 47018NED",
                "/cijfers; 12 wijken naast elkaar; CBS, tabel KWB2022 (2022)",
                "/wijken/WK079411; Cijfers met marge; Politie, via CBS Data derden, tabel 47018NED",
                "/wijken/WK079411; Cijfers met marge; Het veiligheidsplan zelf",
                "/wijken/WK079411; Helmond-Oost tussen de wijken; tabel 47018NED (2023)",
                "/wijken/WK079411; 3 buurten; tabel 47018NED (2023)",
                "/wijken/WK079411; Door de tijd; CBS, tabel 83648NED (2010–2020 en 2022)",
                "/wijken/WK079411; Wie wonen hier; CBS, tabel 84799NED (2020)",
                "/plan/themas/risicojongeren; Cijfers; Het veiligheidsplan zelf",
                "/plan/doelen/kwetsbare-wijken-veiliger; Kwetsbare wijken naast; 47018NED (2023)",
                "/plan/doelen/minder-criminaliteit; Naast andere; CBS, tabel 83648NED (2022)",
                "/; Drie accenten; Bron: Het veiligheidsplan zelf",
                "/; Wat bewoog; Bron: CBS, tabel 83648NED (2019 en 2022)",
            })
    void saysWhoPublishedItAndWhen(String path, String section, String source) {
        assertThat(Page.open(mvc, path).section(section)).contains(source);
    }

    @Test
    void saysItUnderTheMapOfTheStartPageAndTheListOfWijken() {
        assertThat(Page.open(mvc, "/").text()).contains(BUURTEN);
        var list = Page.open(mvc, "/wijken");
        assertThat(list.select("thead th").eachText())
                .contains("Inwoners, 2024", "Geregistreerde misdrijven per 1.000 inwoners, 2023");
        assertThat(list.text())
                .contains("Bron: CBS, tabel 85984NED (2024); Politie, via CBS Data derden");
        assertThat(Page.open(mvc, "/wijken/WK079411").text()).contains("7.875 inwoners (2024)");
    }

    @Test
    void everyRankingMapAndTrendOfAnIndicatorHasASourceUnderIt() {
        var page = Page.open(mvc, "/cijfers/misdrijven-totaal");

        assertThat(page.select("section:has(svg), section:has(table)"))
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.text()).contains("Bron: "));
        assertThat(page.section("Door de tijd")).contains(TOWNS);
    }
}
