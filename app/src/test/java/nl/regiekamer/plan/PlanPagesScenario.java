package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.partners.Partners;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Monday morning: the policy adviser reads the plan as it stands. */
@RegiekamerTest
class PlanPagesScenario {

    @Autowired MockMvcTester mvc;
    @Autowired Plans plans;
    @Autowired Partners partners;

    @Test
    @DisplayName("S001, S041, S042: one plan for four years, six fields with their themes")
    void showsThePlanAtAGlance() {
        var page = Page.open(mvc, "/plan");

        assertThat(page.select("h1").text()).isEqualTo("Masterplan Integrale Veiligheid 2023-2026");
        assertThat(page.text())
                .contains("Geldt van 1-1-2023 tot en met 31-12-2026")
                .contains("datum van vaststelling niet bekend")
                .contains("6 velden, 23 thema’s, 133 acties");
        assertThat(page.select("a[href^=/plan/velden/]")).hasSize(6);
        assertThat(page.select("[aria-label^=Velden] a[href^=/plan/themas/]")).hasSize(23);
        assertThat(page.text()).contains("Alle 12 uitgangspunten");
    }

    @Test
    @DisplayName("S043, S265: three accents, each with its other names and its pillars")
    void marksTheAccents() {
        assertThat(Page.open(mvc, "/plan").select(".tag:contains(accent)")).hasSize(3);
        assertThat(plans.current().listAccents()).flatExtracting(Theme::pillars).hasSize(10);

        var page = Page.open(mvc, "/plan/themas/risicojongeren");
        assertThat(page.select(".eyebrow").text()).contains("accent", "risicojeugd");
        assertThat(page.section("Pijlers")).contains("Perspectief bieden");
        assertThat(plans.current().listThemes())
                .filteredOn(theme -> theme.isCalled("Risicojeugd"))
                .extracting(Theme::id)
                .containsExactly("risicojongeren");
    }

    @Test
    @DisplayName("S114: the first field has social, physical, objective and subjective quality")
    void dividesTheFirstField() {
        assertThat(Page.open(mvc, "/plan/velden/V1").select("a[href^=/plan/themas/]").eachText())
                .hasSize(4)
                .contains("Sociale kwaliteit", "Fysieke kwaliteit");
    }

    @Test
    @DisplayName("S038: which layer chose which accent; what nobody knows is never no")
    void showsWhichLayerChoseWhichAccent() {
        var page = Page.open(mvc, "/plan");

        assertThat(page.section("Met wie we accenten kiezen"))
                .contains("Gemeente Helmond", "Basisteam Peelland", "Eenheid Oost-Brabant")
                .contains("Ondermijning ja in te vullen in te vullen")
                .contains("Gebieden Helmond in te vullen in te vullen")
                .doesNotContain("nee");
        assertThat(page.select("section:has(h2:contains(accenten kiezen)) tbody a")).hasSize(3);
    }

    @Test
    @DisplayName("S041: each field says where it stands in the national model")
    void namesTheFieldOfTheNationalModel() {
        assertThat(Page.open(mvc, "/plan/velden/V1").section("In het Kernbeleid Veiligheid"))
                .contains("Veld Veilige woon- en leefomgeving", "de editie van 2017");
        assertThat(Page.open(mvc, "/plan/velden/V6").section("In het Kernbeleid Veiligheid"))
                .contains("Veld Digitale veiligheid", "stond het er niet bij");
    }

    @Test
    @DisplayName("S097: four target groups, each without a figure as yet")
    void showsEachTargetGroupOfAGoal() {
        var rows =
                Page.open(mvc, "/plan/doelen/digitaal-weerbaarder")
                        .select("section:has(h2:contains(Doelgroepen)) tbody tr");

        assertThat(rows.eachText())
                .containsExactly(
                        "Inwoners nog niets geen cijfer",
                        "Maatschappelijke partners nog niets geen cijfer",
                        "Bedrijven nog niets geen cijfer",
                        "De gemeente zelf nog niets geen cijfer");
    }

    @Test
    @DisplayName("S171: youths are a part of safe shopping areas, beside theft")
    void measuresShoppingAreasByTheftAndByYouths() {
        var page = Page.open(mvc, "/plan/doelen/winkelgebieden-veilig");

        assertThat(page.section("Het doel"))
                .contains("Winkeldiefstallen", "Meldingen jeugdoverlast")
                .contains("Gebied Winkelgebieden (0 van 2 met een grens)");
    }

    @Test
    @DisplayName("S048: twelve principles, to be named as a reason")
    void listsThePrinciples() {
        var page = Page.open(mvc, "/plan/uitgangspunten");

        assertThat(page.select("tbody tr")).hasSize(12);
        assertThat(page.select("#U11").text()).contains("Flexibel blijven");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S030, minder-criminaliteit, richting: omlaag, Geregistreerde misdrijven",
        "S030, veiliger-gevoel, 'richting, verschilt per cijfer', 'Voelt zich vaak onveilig, % van de inwoners: omlaag'",
        "S056, drempel-ondermijning, richting: omhoog, Opgeworpen barrières",
        "S063, jonge-aanwas, richting: omlaag, Helmond-West",
        "S079, jongeren-perspectief, richting: omlaag, verdacht van misdrijf",
        "S080, helmond-west-uit-top-3, rang: voorbij plaats 3, plaats 1 (jaar onbekend)",
        "S097, digitaal-weerbaarder, richting: omhoog, Doelgroepen",
        "S098, geslaagde-pogingen-omlaag, richting: omlaag, Slachtoffer van online",
        "S112, acceptabel-niveau, drempel: door de gemeente in te vullen, De gemeente vulde nog niet in",
        "S127, timeout-30-plaatsen, norm: ten hoogste 30, geen cijfer",
        "S240, altijd-aangifte, norm: ten minste 100, geen cijfer",
        "S140, verschillen-verkleinen, richting: omlaag, Verschil hoogste en laagste wijk",
        "S184, kvo-induma-oost, mijlpaal, 31-12-2026",
        "S187, geen-ernstige-overlast-centrum, drempel: door de gemeente in te vullen, 'De gemeente vulde nog niet in wat acceptabel is. Dit gaat over 0 van 1 gebieden; zonder grens: Centrumgebied.'",
        "S171, winkelgebieden-veilig, richting: omlaag, 'zonder grens: Heistraat en Winkels in de binnenstad'",
        "S219, verkeersveiligheidsplan, mijlpaal, 31-12-2023",
    })
    void saysOfAGoalWhatItAsksAndHowItStands(String row, String goal, String kind, String words) {
        var page = Page.open(mvc, "/plan/doelen/" + goal);

        assertThat(page.section("Het doel")).contains(kind, "Masterplan");
        assertThat(page.text()).contains(words);
        assertThat(page.section("Hoe staat het ervoor")).contains("Nodig:");
        assertThat(page.select("section:has(h2:contains(Hoe staat het ervoor)) .is-unknown"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("S080: a goal for one wijk names it, and a rank is no percentage")
    void namesTheWijkOfAGoal() {
        var page = Page.open(mvc, "/plan/doelen/helmond-west-uit-top-3");

        assertThat(page.section("Het doel")).contains("Gebied Helmond-West");
        assertThat(page.section("Hoe staat het ervoor")).doesNotContain("1%");
    }

    @Test
    @DisplayName("S049, S063: an action that serves goals of two themes is counted once")
    void countsASharedActionOnce() {
        var page = Page.open(mvc, "/plan/acties/A095");

        assertThat(page.select("a[href^=/plan/doelen/]").eachAttr("href"))
                .contains("/plan/doelen/jonge-aanwas", "/plan/doelen/helmond-west-uit-top-3");
        assertThat(Page.open(mvc, "/plan/acties").select("tbody tr")).hasSize(133);
        var book = plans.current();
        var perTheme = book.listThemes().stream().mapToInt(t -> book.listActionsOf(t).size()).sum();
        assertThat(perTheme).isEqualTo(133);
    }

    @Test
    void countsTheGoalsByVerdict() {
        var told = Page.open(mvc, "/plan").section("Doelen");

        assertThat(told).contains(plans.current().listGoals().size() + " doelen: ");
        assertThat(told).contains("nog niet te beoordelen");
    }

    @Test
    void choosesActionsByThemeAndPartner() {
        assertThat(Page.open(mvc, "/plan/acties?thema=ondermijning").select("tbody tr"))
                .hasSize(12);
        assertThat(Page.open(mvc, "/plan/acties?thema=risicojeugd").select("tbody tr"))
                .hasSameSizeAs(
                        Page.open(mvc, "/plan/acties?thema=risicojongeren").select("tbody tr"))
                .isNotEmpty();
        assertThat(Page.open(mvc, "/plan/acties?partner=politie").select("tbody tr")).hasSize(35);
        assertThat(Page.open(mvc, "/plan/acties?thema=bestaat-niet").text())
                .contains("Geen actie heeft dit thema");
    }

    @Test
    @DisplayName("S212, S219: a theme refers to the other policy it leans on")
    void refersToOtherPolicy() {
        assertThat(Page.open(mvc, "/plan/themas/jeugd-alcohol-drugs").text())
                .contains("Preventief jeugdbeleid", "Lokaal preventieakkoord");
        assertThat(Page.open(mvc, "/plan/themas/verkeersveiligheid").text())
                .contains("Hangt samen met ander beleid", "Verkeersveiligheidsplan");
    }

    @Test
    @DisplayName("S011: jobs and visitors are there as denominators, without a figure yet")
    void hasOtherDenominators() {
        for (var id : new String[] {"banen", "bezoekers"}) {
            assertThat(plans.current().findDenominator(id).orElseThrow().series()).isEmpty();
        }
    }

    @Test
    @DisplayName("36 partners, each with its own actions")
    void listsThePartners() {
        assertThat(Page.open(mvc, "/partners").select("tbody tr")).hasSize(36);
        assertThat(Page.open(mvc, "/partners/politie").text()).contains("35 van de 133 acties");
        assertThat(partners.names(java.util.List.of("politie", "onbekend")))
                .last()
                .isEqualTo("onbekend");
    }

    @Test
    void linksOnlyWhatExists() {
        var book = plans.current();
        var goals = new HashSet<String>();
        book.listGoals().forEach(goal -> goals.add(goal.id()));

        assertThat(book.listActions())
                .allSatisfy(action -> {
                    assertThat(goals).containsAll(action.goals());
                    assertThat(action.partners()).allMatch(id -> partners.find(id).isPresent());
                });
    }

    @Test
    void opensEveryPageOfThePlan() {
        var book = plans.current();

        book.listThemes().forEach(theme -> Page.open(mvc, "/plan/themas/" + theme.id()));
        book.listGoals().forEach(goal -> Page.open(mvc, "/plan/doelen/" + goal.id()));
        book.listFields().forEach(field -> Page.open(mvc, "/plan/velden/" + field.id()));
        book.listActions().forEach(action -> Page.open(mvc, "/plan/acties/" + action.id()));
        partners.listAll().forEach(partner -> Page.open(mvc, "/partners/" + partner.id()));
        Page.open(mvc, "/plan/doelen/bestaat-niet", 404);
        Page.open(mvc, "/plan/themas/bestaat-niet", 404);
        Page.open(mvc, "/plan/velden/V9", 404);
        Page.open(mvc, "/plan/acties/A999", 404);
        Page.open(mvc, "/partners/bestaat-niet", 404);
        Page.open(mvc, "/cijfers/bestaat-niet", 404);
    }
}
