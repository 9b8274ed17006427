package nl.regiekamer.area.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RegiekamerTest
class AreaPagesTest {

    @Autowired MockMvcTester mvc;

    @Test
    @DisplayName("S002: every wijk has its own page")
    void listsTheWijkenBesideTheirMap() {
        var page = Page.open(mvc, "/wijken");

        assertThat(page.select("tbody tr")).hasSize(12);
        assertThat(page.select("tbody a[href=/wijken/WK079418]").text()).isEqualTo("Rijpelberg");
        assertThat(page.select("svg.map a")).hasSize(12);
        assertThat(page.select("svg.map[role=group]")).hasSize(1);
        assertThat(page.text()).contains("12 wijken met samen 44 buurten", "CC BY 4.0");
    }

    @Test
    @DisplayName("S113: says which area of a set the municipality has to fill in")
    void saysWhatIsNotFilledIn() {
        var page = Page.open(mvc, "/wijken");

        assertThat(page.text())
                .contains("4 van 5 ingevuld. Binnenstad-Oost: door de gemeente in te vullen");
    }

    @Test
    void showsAWijkWithItsBuurten() {
        var page = Page.open(mvc, "/wijken/WK079418");

        assertThat(page.select("h1").text()).isEqualTo("Rijpelberg");
        assertThat(page.text()).contains("Wijk 18", "3 buurten", "hoort bij: Kwetsbare wijken");
        assertThat(page.select("svg.map[role=img]").attr("aria-label"))
                .isEqualTo("Ligging van Rijpelberg in Helmond");
        assertThat(page.section("De buurten")).contains("Rijpelberg");
        assertThat(page.select("#buurten svg text")).hasSize(3);
    }

    @Test
    void showsABuurtBelowItsWijk() {
        var page = Page.open(mvc, "/wijken/WK079410/BU07941000");

        assertThat(page.select("h1").text()).isEqualTo("Centrum");
        assertThat(page.text()).contains("Buurt in de wijk Binnenstad");
        assertThat(page.select("nav.crumbs a").eachText()).containsExactly("Wijken", "Binnenstad");
    }

    @Test
    void leadsACodeInLowerCaseToItsPage() {
        assertThat(mvc.get().uri("/wijken/wk079411").exchange())
                .hasStatus(302)
                .hasRedirectedUrl("/wijken/WK079411");
        assertThat(mvc.get().uri("/wijken/WK079411/bu07941100").exchange())
                .hasRedirectedUrl("/wijken/WK079411/BU07941100");
    }

    @Test
    void answersAnUnknownOrMisplacedAreaWithAPage() {
        Page.open(mvc, "/wijken/WK999999", 404);
        Page.open(mvc, "/wijken/onzin", 404);
        Page.open(mvc, "/wijken/BU07941000", 404);
        Page.open(mvc, "/wijken/WK079411/BU07941000", 404);
    }

    @Test
    void opensTheManagementOfAreasForNobodyElse() {
        var look = mvc.get().uri("/beheer/gebieden").exchange();
        var change = fillIn(csrf());

        assertThat(look.getResponse().getStatus()).isIn(302, 404);
        assertThat(change.getResponse().getStatus()).isEqualTo(404);

        assertThat(Page.open(mvc, "/wijken").text()).contains("4 van 5");
    }

    @Test
    @DisplayName("S113: an administrator fills in the area by its buurten, seen at once")
    void fillsInAnAreaByItsBuurten() {
        var before = manage();
        assertThat(before.text()).contains("Binnenstad-Oost", "door de gemeente in te vullen");
        var form = "form:has(input[name=naam][value=Binnenstad-Oost])";
        assertThat(before.select(form + " input[type=checkbox]")).hasSize(44);

        assertThat(fillIn(Administrator.signedIn()))
                .hasRedirectedUrl("/werkgebieden/binnenstad-oost");

        assertThat(manage().select("input[checked]").eachAttr("value"))
                .containsExactly("BU07941000");
        assertThat(Page.open(mvc, "/wijken").text()).doesNotContain("4 van 5");
        mvc.post()
                .uri("/beheer/gebieden/verwijderen")
                .param("naam", "Binnenstad-Oost")
                .with(Administrator.signedIn())
                .with(csrf())
                .exchange();
        assertThat(Page.open(mvc, "/wijken").text()).contains("4 van 5");
    }

    @Test
    void asksAgainForBuurtenWhereNoneWasChosen() {
        var answer =
                mvc.post()
                        .uri("/beheer/gebieden/werkgebied")
                        .param("naam", "Binnenstad-Oost")
                        .with(Administrator.signedIn())
                        .with(csrf())
                        .exchange();

        var page = Page.of(answer, 422);
        assertThat(page.text()).contains("kies ten minste één buurt");
        assertThat(page.select("input[name=naam]").val()).isEqualTo("Binnenstad-Oost");
        assertThat(page.select("input[type=checkbox]")).hasSize(44);
    }

    private Page manage() {
        return Page.of(
                mvc.get().uri("/beheer/gebieden").with(Administrator.signedIn()).exchange(), 200);
    }

    private MvcTestResult fillIn(RequestPostProcessor who) {
        return mvc.post()
                .uri("/beheer/gebieden/werkgebied")
                .param("naam", "Binnenstad-Oost")
                .param("buurt", "BU07941000")
                .with(who)
                .with(csrf())
                .exchange();
    }
}
