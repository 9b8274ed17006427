package nl.regiekamer.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.Sent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The college adjusts what does not go well, and money, programmes and who does what come into the
 * plan by an amendment.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BijsturingScenario {

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2024, 9, 3));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person alderman = Person.with("Dirk Wethouder", "collegelid");
    private final Person holder = Person.with("Hanna Houder", "actiehouder");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(adviser);
    }

    @Test
    @Order(1)
    @DisplayName("S040, S108: a decision to adjust is proposed, decided, followed and closed")
    void adjusts() {
        var empty =
                visits.post(adviser, "/plan/bijsturing", Map.of("soort", "actie", "id", "A999"));
        assertThat(Page.of(empty, 422).select("[role=alert]").text())
                .contains("Kies waar het over gaat", "Kies wie besluit, of vul in wie");
        var proposal =
                Map.of(
                        "soort", "actie",
                        "id", "A124",
                        "wat", "Onderzoek een half jaar verlengen",
                        "waarom", "De politie levert later.",
                        "orgaan", "COLLEGE",
                        "voor", "2024-10-01");
        assertThat(visits.post(adviser, "/plan/bijsturing", proposal))
                .hasRedirectedUrl("/plan/bijsturing/1");
        assertThat(visits.toDos(adviser))
                .contains("Onderzoek een half jaar verlengen", "1-10-2024");
        assertThat(mvc.get().uri("/plan/bijsturing/1").exchange()).hasStatus(404);
        assertThat(Page.open(mvc, "/plan/acties/A124").text()).doesNotContain("verlengen");
        assertThat(Page.of(step("OUTCOME", "Klaar."), 422).text())
                .contains("Over bijsturing 1 is nog niet besloten.");

        assertThat(visits.toDos(alderman))
                .contains("Onderzoek een half jaar verlengen", "Besluit door: college");
        assertThat(Page.of(visits.get(alderman, "/plan/bijsturing/1"), 200).text())
                .contains("De politie levert later.")
                .doesNotContain("Leg vast");
        assertThat(visits.get(council, "/plan/bijsturing/1")).hasStatus(404);
        assertThat(visits.toDos(council)).doesNotContain("Onderzoek een half jaar");
        var ahead = Map.of("stap", "DECISION", "tekst", "Ja.", "besluitdatum", "2024-12-01");
        assertThat(Page.of(visits.post(adviser, "/plan/bijsturing/1", ahead), 422).text())
                .contains("Deze dag moet nog komen.");

        var decided =
                Map.of(
                        "stap", "DECISION",
                        "tekst", "Het college stemt in.",
                        "besluitdatum", "2024-09-03",
                        "nummer", "B 24-17");
        assertThat(visits.post(adviser, "/plan/bijsturing/1", decided)).hasStatus(302);
        assertThat(visits.toDos(alderman)).doesNotContain("Onderzoek een half jaar");
        step("FOLLOW_UP", "Er komt een nieuwe planning.");
        step("OUTCOME", "Gemeenten kunnen signalen bundelen.");

        var page = Page.open(mvc, "/plan/bijsturing/1");
        assertThat(page.text())
                .contains(
                        "afgerond",
                        "Besluit van 3-9-2024, B 24-17: Het college stemt in.",
                        "Uitkomst: Gemeenten")
                .doesNotContain("Anne");
        assertThat(Page.of(visits.get(holder, "/plan/bijsturing/1"), 200).text())
                .as("a partner reads no names of colleagues")
                .contains("Het college stemt in.")
                .doesNotContain("Anne");
        assertThat(Page.of(visits.get(adviser, "/plan/bijsturing/1"), 200).section("Wat er volgde"))
                .contains("Anne Adviseur");
        assertThat(Page.open(mvc, "/plan/acties/A124").section("Bijsturing"))
                .contains("Onderzoek een half jaar verlengen");
        assertThat(Page.of(step("FOLLOW_UP", "Nog iets."), 409).text())
                .contains("is afgerond en verandert niet meer");
    }

    @Test
    @Order(2)
    @DisplayName("S071, S088, S109: money, programmes and who does what come in by an amendment")
    void carriesMoneyAndRolesInThePlan() {
        assertThat(Page.open(mvc, "/plan/middelen").text())
                .contains("Het plan noemt geen bedragen of uren.", "Perspectief voor Jeugd");
        assertThat(Page.open(mvc, "/plan/programmas/preventie-met-gezag").text())
                .contains("A066", "niet genoemd in het plan");
        visits.post(
                adviser,
                "/plan/versies",
                Map.of("titel", "Geld", "reden", "De begroting is rond."));
        var budget = new LinkedHashMap<String, Object>();
        budget.put("naam", "Begeleiding op scholen");
        budget.put("thema", "risicojongeren");
        budget.put("programma", "preventie-met-gezag");
        budget.put("eenheid", "euro");
        budget.put("gevraagd", "120000");
        budget.put("beschikbaar", "90000");
        budget.put("herkomst", "eigen begroting");
        budget.put("voorwaarden", "te besteden in 2025");
        assertThat(visits.post(adviser, "/plan/versies/2/onderdelen/budget", budget))
                .hasStatus(302);
        var path = "/plan/versies/2/onderdelen/handelingskader/gedigitaliseerde-criminaliteit";
        var frame =
                Sent.by(Page.of(visits.get(adviser, path), 200).select("form#onderdeel").first());
        frame.putAll(
                Map.of(
                        "regels.0.soort", "bankhelpdeskfraude",
                        "regels.0.organisatie", "politie",
                        "regels.0.rol", "regie",
                        "regels.0.taak", "opsporen"));
        assertThat(visits.post(adviser, path, frame)).hasStatus(302);
        visits.post(adviser, "/plan/versies/2/consultatie", Map.of());
        assertThat(visits.toDos(council)).contains("Wijziging 2 van het plan: Geld");

        visits.post(
                adviser,
                "/plan/versies/2/besluit",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2024-09-01", "ingang", "2024-09-02"));

        assertThat(Page.open(mvc, "/plan/programmas/preventie-met-gezag").section("Eigen geld"))
                .contains("€ 120.000", "€ 90.000", "€ 30.000 te weinig", "eigen begroting");
        assertThat(Page.open(mvc, "/plan/middelen").text()).contains("te besteden in 2025");
        assertThat(Page.open(mvc, "/plan/themas/gedigitaliseerde-criminaliteit").text())
                .contains("bankhelpdeskfraude", "regie", "opsporen");
        assertThat(Page.open(mvc, "/plan/verschil?van=1&tot=2").text())
                .contains("Begeleiding op scholen");
        assertThat(visits.toDos(council)).contains("Er wacht nu niets op u.");
    }

    @Test
    @Order(3)
    @DisplayName("S110, S111: an action says who leads and which initiatives it joins")
    void saysWhoLeads() {
        assertThat(Page.open(mvc, "/plan/acties/A126").section("De actie")).contains("Regie");
        assertThat(Page.open(mvc, "/plan/acties/A125").section("De actie"))
                .contains("Sluit aan bij", "landelijke en regionale initiatieven");
    }

    private MvcTestResult step(String kind, String text) {
        return visits.post(adviser, "/plan/bijsturing/1", Map.of("stap", kind, "tekst", text));
    }
}
