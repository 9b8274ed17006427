package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What was sent round or decided stays as it was: an amendment goes on after it was sent, and the
 * council comes back on the next plan and on a note.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrekkenScenario {

    private static final String THING = "doel/jonge-aanwas";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2026, 3, 2));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired JdbcClient jdbc;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(adviser);
    }

    @Test
    @Order(1)
    @DisplayName("S003: who reads along sees an amendment as it was sent, until it is sent again")
    void readsWhatWasSent() {
        visits.beginAnAmendment(adviser, "Motie");
        assertThat(visits.post(adviser, "/plan/versies/2/consultatie", Map.of())).hasStatus(422);
        write("Zoals rondgestuurd");
        send("Graag voor 1 april");
        write("Zoals later bedacht");

        var reader = Page.of(visits.get(council, "/plan/versies/2"), 200).text();
        assertThat(reader)
                .contains("Zoals rondgestuurd", "zoals zij het laatst is rondgestuurd")
                .doesNotContain("Zoals later bedacht");
        assertThat(Page.of(visits.get(council, "/plan/versies/2/plan"), 200).text())
                .contains("Zoals rondgestuurd")
                .doesNotContain("Zoals later bedacht");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .contains("Zoals later bedacht");

        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .contains("Sinds ronde 1", "wie meelas, zag een andere tekst");
        assertThat(visits.get(council, "/plan/verschil?van=1&tot=2")).hasStatus(404);

        send("");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .doesNotContain("wie meelas, zag een andere tekst");
        assertThat(Page.of(visits.get(council, "/plan/versies/2"), 200).text())
                .contains("Zoals later bedacht");
        assertThat(Page.of(visits.get(council, "/plan/versies/2/rondes/1"), 200).text())
                .contains("Zoals rondgestuurd", "Graag voor 1 april")
                .doesNotContain("Zoals later bedacht");
        assertThat(visits.get(council, "/plan/versies/2/rondes/3")).hasStatus(404);
        cannotBeWithoutThePlanItself();
    }

    private void cannotBeWithoutThePlanItself() {
        var path = "/plan/versies/2/onderdelen/plan/masterplan-2023-2026";
        var page = Page.of(visits.get(adviser, path), 200);
        assertThat(page.select("form[action$=vervallen]")).isEmpty();
        var goal = "/plan/versies/2/onderdelen/" + THING;
        assertThat(Page.of(visits.get(adviser, goal), 200).select("form[action$=vervallen]"))
                .isNotEmpty();
        var stand = Map.of("stand", page.select("#onderdeel [name=stand]").val());

        assertThat(Page.of(visits.post(adviser, path + "/vervallen", stand), 409).text())
                .contains("Zonder titel en jaren is er geen plan");
    }

    @Test
    @Order(2)
    @DisplayName("S003: a version says whether it was decided, counts, was replaced or is over")
    void saysHowFarAVersionIs() {
        visits.post(adviser, "/plan/versies/2/besluit", decision("2026-03-02", "2026-04-01"));
        assertThat(versions()).contains("2. Motie", "vastgesteld").contains("geldt nu");
        visits.moveTo(2026, 4, 1);

        assertThat(Page.open(mvc, "/plan/versies/1").text()).contains("vervangen door versie 2");
        assertThat(Page.open(mvc, "/plan/versies/2").text())
                .contains("Versie van het plan · geldt nu");
        assertThat(Page.open(mvc, "/plan/versies?dag=2026-03-15").select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("2. Motie") && row.endsWith("geldt nu"))
                .anyMatch(row -> row.startsWith("1. In") && row.endsWith("gold op die dag"));
    }

    @Test
    @Order(3)
    @DisplayName("S004: the council comes back on the next plan before it began; its text goes on")
    void withdrawsTheNextPlan() {
        visits.moveTo(2026, 9, 1);
        var path = "/plan/cyclus/volgend";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        form.put("reden", "Zo wil de raad het.");
        assertThat(visits.post(adviser, path, form)).hasRedirectedUrl("/plan/versies/3");
        visits.post(adviser, "/plan/versies/3/consultatie", Map.of());
        visits.amend(adviser, "/plan/versies/3", THING, "titel", "Nog niet rondgestuurd");
        for (var page : new String[] {"", "/plan", "/rondes/1"}) {
            assertThat(Page.of(visits.get(council, "/plan/versies/3" + page), 200).text())
                    .as(page)
                    .doesNotContain("Nog niet rondgestuurd");
        }
        assertThat(Page.of(visits.get(council, "/plan/versies/3/rondes/1"), 200).text())
                .doesNotContain("A002");
        visits.post(adviser, "/plan/versies/3/besluit", decision("2026-09-01", "2027-01-01"));
        assertThat(Page.of(visits.get(adviser, "/plan/versies/3"), 200).text())
                .contains("Besluit ingetrokken?");
        visits.moveTo(2026, 10, 6);

        var empty = visits.post(adviser, "/plan/versies/3/intrekken", Map.of());
        assertThat(Page.of(empty, 422).select("[role=alert]").text())
                .contains("Kies wie het besluit nam.", "Vul in waarom het besluit is ingetrokken.");
        assertThat(Page.of(withdraw("/plan/versies/3", "2026-08-31"), 422).text())
                .contains("De intrekking is van 31-8-2026, maar het besluit zelf is van 1-9-2026.");
        assertThat(visits.post(council, "/plan/versies/3/intrekken", Map.of())).hasStatus(404);
        assertThat(withdraw("/plan/versies/3", "2026-10-06")).hasRedirectedUrl("/plan/versies/4");

        assertThat(Page.open(mvc, "/plan/versies/3").text())
                .contains("Versie van het plan · ingetrokken", "Ingetrokken door: gemeenteraad")
                .doesNotContain("A002");
        assertThat(Page.open(mvc, "/plan/versies/3/plan").text())
                .contains("Ingetrokken door: gemeenteraad, 6-10-2026");
        assertThat(Page.open(mvc, "/plan/versies").section("Andere plannen"))
                .contains("ingetrokken")
                .doesNotContain("evaluatie");
        assertThat(
                        Page.of(visits.get(adviser, "/plan/cyclus/volgend"), 200)
                                .select("main a[href=/plan/versies/4]"))
                .isNotEmpty();
        assertThat(Page.of(visits.get(adviser, "/plan/versies/3"), 200).text())
                .contains("gemeenteraad, 6-10-2026", "De raad wil eerst een debat.");
        assertThat(Page.of(withdraw("/plan/versies/1", "2026-10-06"), 409).text())
                .contains("het plan is al begonnen of daarna gewijzigd");
        visits.moveTo(2027, 1, 1);
        assertThat(Page.open(mvc, "/plan").text()).contains("2023-2026");
        visits.post(adviser, "/plan/versies/4/besluit", decision("2026-12-15", "2027-01-01"));
        assertThat(Page.open(mvc, "/plan").text()).contains("2027-2030");
        assertThat(Page.open(mvc, "/plan/versies/4").section("Wat er anders is dan"))
                .contains("Streefjaar", "2030")
                .doesNotContain("Regel ", "Sectie ");
        assertThat(Page.open(mvc, "/plan/versies/2").text())
                .contains("Versie van het plan · afgelopen");
    }

    @Test
    @Order(4)
    @DisplayName("S045: a note whose decision was withdrawn stays to be read, and says so")
    void withdrawsANote() {
        var begun = visits.post(adviser, "/plan/notas", Map.of("nota", "actielijst vandaag"));
        assertThat(begun).hasRedirectedUrl("/plan/notas/1");
        for (var part :
                Page.of(visits.get(adviser, "/plan/notas/1"), 200).select("a[href*=/delen/]")) {
            var fields =
                    Sent.by(
                            Page.of(visits.get(adviser, part.attr("href")), 200)
                                    .select("form#deel")
                                    .first());
            fields.putIfAbsent("tekst", "");
            visits.post(adviser, part.attr("href"), fields);
        }
        assertThat(withdraw("/plan/notas/1", "2027-01-01")).hasStatus(409);
        var adopt = Map.of("orgaan", "COLLEGE", "besluitdatum", "2027-01-01");
        assertThat(visits.post(adviser, "/plan/notas/1/vaststellen", adopt)).hasStatus(302);
        assertThat(Page.open(mvc, "/plan/notas/1").text()).doesNotContain("ingetrokken");

        assertThat(Page.of(withdraw("/plan/notas/1", "2026-12-31"), 422).text())
                .contains("maar de nota is vastgesteld op 1-1-2027");
        assertThat(withdraw("/plan/notas/1", "2027-01-01")).hasRedirectedUrl("/plan/notas/1");

        assertThat(Page.open(mvc, "/plan/notas/1").text())
                .contains("Nota 1 · ingetrokken", "Ingetrokken door: gemeenteraad, 1-1-2027")
                .contains("De raad wil eerst een debat.")
                .doesNotContain("Besluit ingetrokken?");
        assertThat(Page.open(mvc, "/plan/notas").text()).contains("ingetrokken");
        assertThat(Page.of(withdraw("/plan/notas/1", "2027-01-01"), 409).text())
                .contains("Nota 1 is ingetrokken");
    }

    @Test
    @Order(5)
    @DisplayName("S003: an amendment cannot be decided before the plan itself was")
    void refusesADecisionBeforeThePlan() {
        var draft = visits.beginAnAmendment(adviser, "Later");
        visits.amend(adviser, draft, THING, "titel", "Een nieuwe titel");
        var early = decision("1995-01-01", "2027-02-01");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/5/besluit", early), 422).text())
                .contains("Het besluit is van 1-1-1995")
                .contains("het plan zelf is vastgesteld op 15-12-2026");
    }

    @Test
    @Order(6)
    @DisplayName("S003: what was taken back says so only while that counts, and can come back")
    void takesBackWhatWasTakenBack() {
        visits.post(adviser, "/plan/versies/5/besluit", decision("2027-01-01", "2027-01-01"));
        var why = Map.of("reden", "Bij nader inzien niet.");
        assertThat(visits.post(adviser, "/plan/versies/5/terugnemen", why))
                .hasRedirectedUrl("/plan/versies/6");
        assertThat(visits.post(adviser, "/plan/versies/5/terugnemen", why)).hasStatus(409);
        visits.post(adviser, "/plan/versies/6/besluit", decision("2027-01-01", "2027-02-01"));
        assertThat(Page.open(mvc, "/plan/versies/5").text())
                .contains("Versie van het plan · geldt nu");
        visits.moveTo(2027, 2, 1);
        assertThat(Page.open(mvc, "/plan/versies/5").text())
                .contains("Versie van het plan · teruggenomen met versie 6");

        assertThat(visits.post(adviser, "/plan/versies/6/terugnemen", why))
                .hasRedirectedUrl("/plan/versies/7");
        visits.post(adviser, "/plan/versies/7/besluit", decision("2027-02-01", "2027-02-01"));
        assertThat(Page.open(mvc, "/plan/versies/5").text())
                .contains("vervangen door versie 7")
                .doesNotContain("teruggenomen");
        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text()).contains("Een nieuwe titel");
        assertThat(visits.post(adviser, "/plan/versies/5/terugnemen", why))
                .hasRedirectedUrl("/plan/versies/8");
    }

    @Test
    @Order(7)
    @DisplayName("S003: not even a program with a mistake in it changes what was decided")
    void theDatabaseKeepsWhatWasDecided() {
        for (var mistake :
                new String[] {
                    "update plan.version set applies_from = '2020-01-01' where number = 1",
                    "update plan.version set state = 'DRAFT', rank = null where number = 1",
                    "update plan.version set state = 'WITHDRAWN', rank = null, reason = 'x'"
                            + " where number = 1",
                    "update plan.version set state = 'DECIDED', rank = 9 where number = 3",
                    "update plan.change set after = '{}' where number = 3"
                }) {
            assertThatThrownBy(() -> jdbc.sql(mistake).update())
                    .as(mistake)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is closed");
        }
    }

    private void write(String title) {
        visits.amend(adviser, "/plan/versies/2", THING, "titel", title);
    }

    private void send(String note) {
        assertThat(visits.post(adviser, "/plan/versies/2/consultatie", Map.of("toelichting", note)))
                .hasStatus(302);
    }

    private String versions() {
        return Page.open(mvc, "/plan/versies").select("tbody tr").text();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult withdraw(
            String path, String on) {
        return visits.post(
                adviser,
                path + "/intrekken",
                Map.of(
                        "orgaan", "COUNCIL",
                        "besluitdatum", on,
                        "reden", "De raad wil eerst een debat."));
    }

    private static Map<String, Object> decision(String on, String from) {
        return Map.of("orgaan", "COUNCIL", "besluitdatum", on, "ingang", from);
    }
}
