package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.sources.Analyst;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The municipality fills in what the plan leaves open, reads its own figures in, and the pages say
 * what follows. Everything filled in is made up, so this runs on a pack and database of its own.
 */
@RegiekamerTest
@ContextConfiguration(initializers = FilledInPack.class)
class FilledInPackScenario {

    private static final String OWN = "gebied,periode,maat,waarde,kwalificatie\n";

    @Autowired MockMvcTester mvc;

    @Test
    @DisplayName("S112: each figure is held against its own acceptable level")
    void holdsEachFigureAgainstItsThreshold() {
        new Analyst(mvc)
                .deliver(
                        "85146ned",
                        "enquete",
                        """
                        gebied,periode,maat,waarde,laag,hoog
                        GM0794,2023,rapportcijfer-veiligheid,7.5,7.4,7.6
                        """);

        var page = Page.open(mvc, "/plan/doelen/acceptabel-niveau");

        assertThat(page.section("Het doel"))
                .contains("drempel, verschilt per cijfer", "ten hoogste 55", "ten minste 7");
        assertThat(page.section("Hoe staat het ervoor"))
                .contains("Aantoonbaar niet goed genoeg", "in 2023; het doel is ten hoogste 55");
        assertThat(page.section("Per cijfer"))
                .contains("Aantoonbaar goed genoeg", "7,5 (7,4–7,6) in 2023")
                .contains("het doel is ten minste 7");
    }

    @Test
    @DisplayName(
            "S187: nuisance in the centre is counted inside its border and held to a threshold")
    void holdsNuisanceInTheCentreAgainstItsThreshold() {
        new Analyst(mvc)
                .readAndPublish(
                        OWN
                                + FilledInPack.CENTRE
                                + ",2024,overlast-uitgaan,20,\nBU07941005,2024,overlast-uitgaan,90,\n");

        var page = Page.open(mvc, "/plan/doelen/geen-ernstige-overlast-centrum");

        assertThat(page.section("Het doel"))
                .contains("drempel: ten hoogste 40", "Centrumgebied (1 van 1 met een grens)");
        assertThat(page.section("Hoe staat het ervoor"))
                .contains(
                        "Aantoonbaar goed genoeg",
                        "20 (12–31) in 2024; het doel is ten hoogste 40");
    }

    @Test
    @DisplayName("S011: in a centre a rate per visitor says more than one per resident")
    void computesARatePerVisitor() throws UnsupportedEncodingException {
        new Analyst(mvc)
                .readAndPublish(
                        OWN
                                + """
                                GM0794,2024,bezoekers,2000000,
                                WK079410,2024,bezoekers,1200000,
                                GM0794,2024,diefstal-centrum,600,
                                WK079410,2024,diefstal-centrum,300,
                                """);

        var page = Page.open(mvc, "/cijfers/diefstal-per-bezoeker");

        assertThat(page.select("p.lead").text())
                .contains("Helmond: 0,30 per 1.000 bezoekers in 2024 (tussen 0,28 en 0,32)");
        assertThat(page.section("Over dit cijfer"))
                .contains("Per bezoekers; onder 500 tonen we alleen het aantal");
        var csv = mvc.get().uri("/cijfers/diefstal-per-bezoeker.csv").exchange();
        assertThat(csv.getResponse().getContentAsString())
                .contains("WK079410,Binnenstad,2024,0.25,per 1.000 bezoekers,")
                .contains(",300,1200000,");
    }

    @Test
    @DisplayName("S018: a figure of another unit, as with Halt, is not set beside the earlier ones")
    void comparesNothingAcrossAChangeOfUnit() {
        new Analyst(mvc)
                .deliver(
                        "beleidsindicatoren",
                        "maat-en-waarde",
                        OWN
                                + """
                                GM0794,2016,verwijzingen-halt,197,
                                GM0794,2018,verwijzingen-halt,157,
                                GM0794,2024,verwijzingen-halt,8.5,
                                """);

        var page = Page.open(mvc, "/cijfers/verwijzingen-halt");

        assertThat(page.select("section:has(h2:contains(Door de tijd)) svg").text())
                .contains("breuk: niet te vergelijken met eerder");
        assertThat(page.section("Door de tijd"))
                .contains("Van 197,0 in 2016 naar 157,0 in 2018")
                .contains("Halt per 1.000: Cijfers tot en met 2018 zijn gepubliceerd per 10.000")
                .doesNotContain("naar 8,5");
    }

    @Test
    @DisplayName("S038: a layer that says what it chose stands beside the municipality's accents")
    void setsTheAccentsOfLayersBesideEachOther() {
        assertThat(Page.open(mvc, "/plan").section("Met wie we accenten kiezen"))
                .contains("Ondermijning ja ja in te vullen")
                .contains("Risicojongeren ja nee in te vullen")
                .contains("Zorg en veiligheid nee ja in te vullen");
    }
}
