package nl.regiekamer.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.notes.OtherPrograms;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import nl.regiekamer.platform.signin.ExampleAccounts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * From the day the plan is taken into use: actions get holders, holders report, and the system
 * flags what stays silent; everybody sees what waits.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VoortgangScenario {

    private static final String A001 = "/plan/acties/A001";
    private static final String REPORT = A001 + "/voortgang";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2024, 3, 1));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired ApplicationContext context;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");
    private Person hanna = Person.with("Hanna", "actiehouder");
    private Person piet = Person.with("Piet", "actiehouder");

    @BeforeAll
    void inviteHolders() {
        hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        piet = ExampleAccounts.invite(context, "Piet Politie", "actiehouder");
    }

    @Test
    @Order(1)
    @DisplayName("S040: taking the plan into use starts the term for reports")
    void takesThePlanIntoUse() {
        assertThat(Page.open(mvc, "/plan/voortgang").text())
                .contains("nog niet in gebruik genomen", "Nog niemand meldde");
        assertThat(Page.of(visits.get(adviser, "/plan/versies"), 200).text())
                .contains(
                        "Vanaf het in gebruik nemen telt ook de termijn voor voortgangsmeldingen.");

        var absurd =
                Map.of("orgaan", "COUNCIL", "besluitdatum", "1066-10-14", "ingang", "1066-10-15");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/in-gebruik", absurd), 422).text())
                .contains("Vul de dag van het besluit in.");
        var decision =
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01");
        assertThat(visits.post(adviser, "/plan/versies/in-gebruik", decision)).hasStatus(302);

        assertThat(Page.open(mvc, "/plan/voortgang").text()).doesNotContain("signaal.");
        assertThat(visits.toDos(adviser)).contains("133 acties hebben nog geen actiehouder");
    }

    @Test
    @Order(2)
    @DisplayName("S051: an adviser gives actions to a colleague and to a partner's people")
    void givesActionsToHolders() {
        var nobody = visits.post(adviser, "/plan/houders", Map.of("actie", List.of("A001")));
        assertThat(Page.of(nobody, 422).select("[role=alert]").text())
                .contains("Kies aan wie u de acties geeft.");
        var stranger = Map.of("actie", "A001", "houder", "account:" + council.id());
        assertThat(Page.of(visits.post(adviser, "/plan/houders", stranger), 422).text())
                .contains("kan geen actie krijgen");

        give(hanna, "A001", "A002", "A003");
        assign("partner:politie", "A004");
        visits.post(
                adviser,
                "/plan/houders/partners",
                Map.of("partner", "politie", "account", piet.id()));

        assertThat(Page.of(visits.get(adviser, "/plan/houders"), 200).text())
                .contains("4 van de 133 acties hebben een actiehouder", "/mijn-taken");
        assertThat(Page.of(visits.get(hanna, "/mijn-taken"), 200).section("Uw 3 acties"))
                .contains("A001", "A002", "A003");
        assertThat(Page.of(visits.get(piet, "/mijn-taken"), 200).section("Uw actie"))
                .contains("A004");
        assertThat(mvc.get().uri("/mijn-taken").exchange())
                .hasRedirectedUrl("/inloggen?terug=%2Fmijn-taken");
        assertThat(Page.open(mvc, A001).text()).doesNotContain("Hanna");
    }

    @Test
    @Order(3)
    @DisplayName("S040: a holder sees and reports only own actions")
    void seesOnlyOwnActions() {
        assertThat(visits.get(hanna, REPORT)).hasStatus(200);
        assertThat(visits.get(hanna, "/plan/acties/A004/voortgang")).hasStatus(404);
        assertThat(visits.get(piet, REPORT)).hasStatus(404);
        assertThat(visits.get(piet, "/plan/acties/A004/voortgang")).hasStatus(200);
        assertThat(visits.get(council, REPORT)).hasStatus(404);
        assertThat(visits.get(hanna, "/plan/houders")).hasStatus(404);
        assertThat(
                        visits.post(
                                hanna,
                                "/plan/acties/A004/voortgang",
                                report("loopt", "groen", "x y z")))
                .hasStatus(404);
        assertThat(
                        visits.post(
                                hanna,
                                "/plan/acties/A004/mijlpalen",
                                Map.of("naam", "Iets", "datum", "2025-01-01")))
                .hasStatus(404);
        assertThat(Page.open(mvc, "/plan/acties/A004").text()).contains("Nog niemand meldde");
    }

    @Test
    @Order(4)
    @DisplayName("S040: a report has a state, a light with a sentence why, results and evidence")
    void reportsWithResultsAndEvidence() {
        var wrong = new LinkedHashMap<>(report("loopt", "", "goed"));
        wrong.putAll(Map.of("wat-1", "bezochte winkels", "aantal-1", "veel", "link", "geen adres"));
        var again = Page.of(visits.post(hanna, REPORT, wrong), 422);
        assertThat(again.select("[role=alert]").text())
                .contains(
                        "Kies hoe het gaat.",
                        "Schrijf in een zin waarom het zo gaat.",
                        "Vul bij resultaat 1 een getal in",
                        "Vul bij resultaat 1 de eenheid in",
                        "'geen adres' is geen webadres");
        assertThat(again.select("#wat-1").val()).isEqualTo("bezochte winkels");
        assertThat(Page.of(send("<html>", "truc.pdf"), 422).text())
                .contains("'truc.pdf' is een webpagina (HTML)");

        visits.moveTo(2024, 5, 1);
        assertThat(send("naam;aantal\nwest;12\n", "telling.csv")).hasRedirectedUrl(A001);

        var page = Page.open(mvc, A001);
        assertThat(page.section("Hoe het gaat")).contains("Op koers", "De teams draaien.");
        assertThat(page.section("Wat er is gemeld"))
                .contains("stand: loopt", "bezochte winkels: 1.250,5 winkels")
                .doesNotContain("Hanna", "telling.csv", "Bewijs");
        var evidence = A001 + "/bewijs/1/1";
        assertThat(Page.of(visits.get(hanna, A001), 200).select("a[href='%s']".formatted(evidence)))
                .hasSize(1);
        assertThat(visits.get(hanna, evidence)).hasStatus(200).bodyText().contains("west;12");
        assertThat(visits.get(piet, evidence)).hasStatus(404);
        assertThat(visits.get(council, evidence)).hasStatus(404);
    }

    @Test
    @Order(5)
    @DisplayName("S040: of two who report at once, the second sees the first and chooses")
    void twoReportAtOnce() {
        var mine = fields(hanna);
        var theirs = fields(adviser);
        assertThat(visits.post(adviser, REPORT, filled(theirs, "oranje", "Er valt een team weg.")))
                .hasStatus(302);

        var conflict =
                Page.of(visits.post(hanna, REPORT, filled(mine, "groen", "Nog steeds goed.")), 409);

        assertThat(conflict.select("[role=alert]").text())
                .contains("Anne Adviseur meldde over actie A001", "Er valt een team weg.");
        assertThat(conflict.select("#waarom").text()).isEqualTo("Nog steeds goed.");
        assertThat(Page.open(mvc, A001).section("Hoe het gaat")).contains("Vraagt aandacht");
        assertThat(visits.post(hanna, REPORT, Sent.by(conflict.select("form#melding").first())))
                .hasRedirectedUrl(A001);
        assertThat(Page.open(mvc, A001).section("Wat er is gemeld"))
                .contains("Nog steeds goed.", "Er valt een team weg.", "De teams draaien.");
        assertThat(Page.of(visits.get(hanna, A001), 200).section("Wat er is gemeld"))
                .contains("Hanna Houder", "Anne Adviseur");
        assertThat(Page.of(visits.get(piet, A001), 200).section("Wat er is gemeld"))
                .as("who holds other actions reads no names here")
                .contains("De teams draaien.")
                .doesNotContain("Hanna", "Anne");
    }

    @Test
    @Order(6)
    @DisplayName("S040: who lost the action a minute ago keeps what was written, to copy")
    void losesNothingWhenAnActionIsGivenAway() {
        var path = "/plan/acties/A002/voortgang";
        var form = Sent.by(Page.of(visits.get(hanna, path), 200).select("form#melding").first());
        give(piet, "A002");

        var written = filled(form, "rood", "De subsidie is afgewezen.");
        written.putAll(Map.of("wat-1", "plannen", "aantal-1", "3", "eenheid-1", "stuks"));
        var answer = Page.of(visits.post(hanna, path, written), 409);

        assertThat(answer.text()).contains("kreeg een andere actiehouder", "niet bewaard");
        assertThat(answer.select("#geschreven").text())
                .contains("Loopt vast", "De subsidie is afgewezen.", "plannen, 3 stuks");
        assertThat(Page.open(mvc, "/plan/acties/A002").text()).contains("Nog niemand meldde");
        assertThat(Page.of(visits.get(hanna, path), 409).text())
                .contains("Deze actie is intussen van iemand anders", "uw programmamanager")
                .doesNotContain("niet bewaard");
        written.remove("licht");
        assertThat(Page.of(visits.post(hanna, path, written), 409).select("#geschreven").text())
                .as("also of a form with a fault in it")
                .contains("De subsidie is afgewezen.");

        var member = Map.of("partner", "politie", "account", piet.id());
        assertThat(visits.post(adviser, "/plan/houders/partners/verwijderen", member))
                .hasStatus(302);
        var lost =
                visits.post(piet, "/plan/acties/A004/voortgang", report("loopt", "groen", "a b c"));
        assertThat(Page.of(lost, 409).select("#geschreven").text()).contains("a b c");
        assertThat(Page.open(mvc, "/plan/acties/A004").text())
                .contains("actiehouder is vertrokken");
        assertThat(visits.post(adviser, "/plan/houders/partners", member)).hasStatus(302);
        assertThat(Page.of(visits.get(piet, "/mijn-taken"), 200).section("Uw 2 acties"))
                .contains("A002");
    }

    @Test
    @Order(7)
    @DisplayName("S133: what must be signed or renewed by a day is a milestone of its action")
    void keepsMilestones() {
        var path = A001 + "/mijlpalen";
        assertThat(
                        Page.of(visits.post(hanna, path, Map.of("naam", "", "datum", "gauw")), 422)
                                .text())
                .contains("Vul in wat er op die dag moet zijn.", "Vul een dag in");
        visits.moveTo(2024, 5, 10);
        milestone("Convenant verlengd", "2024-06-01");
        milestone("Evaluatie klaar", "2024-07-01");
        assertThat(Page.of(visits.get(hanna, "/mijn-taken"), 200).section("Mijlpalen"))
                .contains("Convenant verlengd", "uiterlijk 1-6-2024")
                .doesNotContain("dringend");

        var future = Map.of("gezien", "1", "datum", "2024-07-01", "gehaald", "2030-01-01");
        assertThat(Page.of(visits.post(hanna, path + "/2", future), 422).text())
                .contains("die dag moet nog komen");
        var reached = Map.of("gezien", "1", "datum", "2024-07-01", "gehaald", "2024-05-01");
        assertThat(visits.post(hanna, path + "/2", reached)).hasStatus(302);
        assertThat(Page.of(visits.post(adviser, path + "/2", reached), 422).text())
                .contains("Iemand anders wijzigde mijlpaal 'Evaluatie klaar' intussen");

        visits.moveTo(2024, 6, 2);
        assertThat(Page.open(mvc, A001).text())
                .contains("Mijlpaal niet gehaald op 1-6-2024: Convenant verlengd.");
        assertThat(visits.toDos(hanna)).contains("Convenant verlengd", "dringend");
        assertThat(Page.open(mvc, "/plan/voortgang?signaal=mijlpaal-gemist").section("1 van de"))
                .contains("A001");
        var moved = Map.of("gezien", "1", "datum", "2024-12-01", "gehaald", "");
        assertThat(visits.post(hanna, path + "/1", moved)).hasStatus(302);
        assertThat(Page.open(mvc, A001).text()).doesNotContain("Mijlpaal niet gehaald");
    }

    @Test
    @Order(8)
    @DisplayName("S040: six months after the plan came into use, silence is flagged")
    void flagsSilence() {
        visits.moveTo(2024, 9, 2);
        assertThat(Page.open(mvc, "/plan/voortgang").text()).doesNotContain("te lang niet gemeld.");
        assertThat(visits.toDos(piet))
                .contains("A004", "uiterlijk 2-9-2024")
                .doesNotContain("dringend");

        visits.moveTo(2024, 9, 3);

        var page = Page.open(mvc, "/plan/voortgang?signaal=geen-melding");
        assertThat(page.text()).contains("Bij 132 acties is er een signaal", "132 van de 133");
        assertThat(page.section("De andere thema")).contains("niemand meldt");
        assertThat(page.section("De accenten")).doesNotContain("niemand meldt");
        assertThat(Page.open(mvc, "/plan/acties/A004").text())
                .contains("Er is nog niets gemeld; uiterlijk op 2-9-2024");
        assertThat(visits.toDos(piet)).contains("A004", "dringend");
        assertThat(visits.toDos(adviser)).contains("Te lang niet gemeld: 132 acties");
        assertThat(Page.open(mvc, "/").text()).contains("van de 133 acties vragen aandacht.");
        assertThat(Page.of(visits.get(piet, "/plan"), 200).select(".count").text()).isEqualTo("2");

        assertThat(
                        visits.post(
                                piet,
                                "/plan/acties/A004/voortgang",
                                report("afgerond", "groen", "Het convenant is er.")))
                .hasStatus(302);
        assertThat(Page.open(mvc, "/plan/voortgang?signaal=geen-melding").text())
                .contains("131 van de 133");
        assertThat(Page.open(mvc, "/plan/voortgang?licht=groen&stand=afgerond").section("1 van de"))
                .contains("A004", "Het convenant is er.");
    }

    @Test
    @Order(9)
    @DisplayName("S040: a holder who left is flagged, and the council takes the state along")
    void flagsAHolderWhoLeft() throws Exception {
        ExampleAccounts.block(context, hanna);

        assertThat(Page.open(mvc, A001).text()).contains("De actiehouder is vertrokken");
        assertThat(Page.of(visits.get(adviser, "/plan/houders?wie=vertrokken"), 200).text())
                .contains("A001", "vertrokken")
                .doesNotContain("Hanna");
        var csv =
                mvc.get()
                        .uri("/plan/voortgang.csv?signaal=houder-vertrokken")
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv)
                .contains("A001", "A003", "Nog steeds goed.")
                .contains("bezochte winkels: 1.250,5 winkels (1-5-2024)")
                .doesNotContain("Hanna");
        var sheet = mvc.get().uri("/plan/voortgang.xlsx?signaal=houder-vertrokken").exchange();
        assertThat(OtherPrograms.words(sheet.getResponse().getContentAsByteArray(), Form.XLSX))
                .contains("hoe_het_gaat", "A001", "A003", "Nog steeds goed.")
                .contains("Bron: meldingen van actiehouders")
                .doesNotContain("A004", "Hanna");
    }

    private void give(Person holder, String... actions) {
        assign("account:" + holder.id(), actions);
    }

    private void assign(String holder, String... actions) {
        var answer =
                visits.post(
                        adviser,
                        "/plan/houders",
                        Map.of("actie", List.of(actions), "houder", holder));
        assertThat(answer).hasStatus(302);
    }

    private void milestone(String name, String due) {
        assertThat(visits.post(hanna, A001 + "/mijlpalen", Map.of("naam", name, "datum", due)))
                .hasStatus(302);
    }

    private Map<String, Object> fields(Person who) {
        return Sent.by(Page.of(visits.get(who, REPORT), 200).select("form#melding").first());
    }

    private static Map<String, Object> filled(
            Map<String, Object> form, String light, String reason) {
        var filled = new LinkedHashMap<>(form);
        filled.put("licht", light);
        filled.put("waarom", reason);
        return filled;
    }

    private static Map<String, Object> report(String state, String light, String reason) {
        return Map.of("gezien", "0", "stand", state, "licht", light, "waarom", reason);
    }

    /** A report of Hanna with a result and a file. */
    private MvcTestResult send(String content, String name) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var request =
                mvc.post()
                        .uri(REPORT)
                        .multipart()
                        .file(new MockMultipartFile("bestand", name, "text/plain", bytes))
                        .with(hanna.asks())
                        .with(csrf());
        report("loopt", "groen", "De teams draaien.")
                .forEach((field, value) -> request.param(field, String.valueOf(value)));
        return request.param("wat-1", "bezochte winkels")
                .param("aantal-1", "1.250,5")
                .param("eenheid-1", "winkels")
                .exchange();
    }
}
