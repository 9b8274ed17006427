package nl.regiekamer.plan.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.plan.versions.Sent;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Sessions in which organisations help to make the next plan: planned, held, and what they yield in
 * the safety analysis and in the draft.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessiesScenario {

    private static final String SESSIONS = "/plan/cyclus/sessies";
    private static final String ONE = SESSIONS + "/1";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2026, 5, 4));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired InstantSource clock;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person second = Person.with("Bo Beleid", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @Test
    @Order(1)
    @DisplayName("S045: a session has a day, an agenda, themes and organisations, never persons")
    void plansASession() {
        post(
                adviser,
                "/plan/versies/in-gebruik",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01"));
        assertThat(get(council, SESSIONS)).hasStatus(404);
        assertThat(post(council, SESSIONS, Map.of("titel", "Mag niet"))).hasStatus(404);
        assertThat(mvc.get().uri(SESSIONS).exchange()).hasStatus(302);

        var bare = Page.of(post(adviser, SESSIONS, Map.of("dag", "2031-05-01")), 422);
        assertThat(bare.select("[role=alert]").text())
                .contains(
                        "Vul in hoe de sessie heet.",
                        "Kies een dag tussen 1-1-2023 en 31-12-2026",
                        "ten minste één thema",
                        "ten minste één organisatie");
        var person = new LinkedHashMap<>(session());
        person.put("organisaties", List.of("politie", "Jan de Vries"));
        assertThat(Page.of(post(adviser, SESSIONS, person), 422).select("[role=alert]").text())
                .contains("Personen staan er niet in.");

        assertThat(post(adviser, SESSIONS, session())).hasRedirectedUrl(ONE);

        var page = Page.of(get(adviser, ONE), 200);
        assertThat(page.section("Agenda")).contains("Wat zien wij", "Wat spreken wij af");
        assertThat(page.section("Deelnemers")).contains("Politie", "Woningcorporaties");
        assertThat(page.section("Wat de sessie opleverde"))
                .contains("Vanaf 12-5-2026 legt u hier vast");
        assertThat(toDos(adviser)).contains("Bereid de sessie ‘Wonen en overlast’ voor");
        assertThat(toDos(council)).doesNotContain("Wonen en overlast");
    }

    @Test
    @Order(2)
    @DisplayName("S045, S039: next to its themes stand the accents of basic team and unit")
    void showsTheAccentsOfOthers() {
        var row = Page.of(get(adviser, ONE), 200).select("tr:has(a[href$=ondermijning])").text();

        assertThat(row).isEqualTo("Ondermijning ja in te vullen in te vullen");
        assertThat(Page.of(get(adviser, SESSIONS), 200).select("tr:has(a[href$=jeugd])").text())
                .doesNotContain("ja");
    }

    @Test
    @Order(3)
    @DisplayName("S045: of two who change one session, the second sees the first and chooses")
    void theSecondWriterChooses() {
        var form = Sent.by(Page.of(get(adviser, ONE + "/wijzigen"), 200).select("form").last());
        var mine = new LinkedHashMap<String, Object>(session());
        mine.put("gezien", form.get("gezien"));
        var theirs = new LinkedHashMap<>(mine);
        mine.put("agenda", "Wat zien wij\nWat spreken wij af\nVervolg");
        theirs.put("titel", "Wonen");

        assertThat(post(adviser, ONE + "/wijzigen", mine)).hasRedirectedUrl(ONE);
        var conflict = Page.of(post(second, ONE + "/wijzigen", theirs), 409);

        assertThat(conflict.select("[role=alert]").text())
                .contains("Anne Adviseur wijzigde dit", "Vervolg");
        assertThat(conflict.select("#titel").val()).isEqualTo("Wonen");
        assertThat(Page.of(get(adviser, ONE), 200).section("Hoe deze sessie is vastgelegd"))
                .contains("Hoe het eerder was", "Agenda: Wat zien wij; Wat spreken wij af.");
    }

    @Test
    @Order(4)
    @DisplayName("S045: what was said of a theme is written down from the day itself")
    void writesDownWhatWasSaid() {
        var early = post(adviser, ONE + "/uitkomsten", input());
        assertThat(Page.of(early, 409).text()).contains("De sessie is op 12-5-2026");
        clockTo(2026, 5, 13);
        assertThat(toDos(adviser)).contains("Leg vast wat de sessie ‘Wonen en overlast’ opleverde");

        var bare = Map.of("soort", "GOAL", "thema", "sociale-kwaliteit", "organisaties", "om");
        assertThat(
                        Page.of(post(adviser, ONE + "/uitkomsten", bare), 422)
                                .select("[role=alert]")
                                .text())
                .contains(
                        "Geef het doel een korte naam.",
                        "Schrijf wat het doel is.",
                        "Kies welke organisaties van de sessie dit doel afspraken.");
        assertThat(post(adviser, ONE + "/uitkomsten", input())).hasStatus(302);

        assertThat(Page.of(get(adviser, ONE), 200).section("Wat de sessie opleverde"))
                .contains("Verborgen bewoning neemt toe.", "Woningcorporaties", "Anne Adviseur");
        assertThat(toDos(adviser)).doesNotContain("Wonen en overlast");
    }

    @Test
    @Order(5)
    @DisplayName("S045, S044: input of a session stands in the safety analysis, as it now reads")
    void flowsIntoTheAnalysis() throws Exception {
        var path = "/plan/cyclus/analyse/sociale-kwaliteit";
        var origin = "Woningcorporaties, in de sessie ‘Wonen en overlast’ van 12-5-2026";
        assertThat(Page.of(get(adviser, path), 200).section("Wat er nu staat"))
                .contains("Verborgen bewoning neemt toe.", origin);

        var change = new LinkedHashMap<>(input());
        change.put("gezien", "1");
        change.put("tekst", "Verborgen bewoning neemt vooral in het centrum toe.");
        assertThat(post(second, ONE + "/uitkomsten/1", change)).hasStatus(302);
        var late = post(adviser, ONE + "/uitkomsten/1", change);
        assertThat(Page.of(late, 409).select("[role=alert]").text())
                .contains("Bo Beleid wijzigde dit", "vooral in het centrum");

        assertThat(Page.of(get(adviser, path), 200).text())
                .contains("vooral in het centrum")
                .doesNotContain("Verborgen bewoning neemt toe.");
        assertThat(word("/plan/cyclus/analyse.docx")).contains(origin);
        assertThat(Page.of(get(adviser, ONE + "/uitkomsten/1"), 200).section("Hoe het eerder was"))
                .contains("Verborgen bewoning neemt toe.");
    }

    @Test
    @Order(6)
    @DisplayName("S045: an organisation that said something cannot be left out of the session")
    void keepsWhoSpoke() {
        var form = new LinkedHashMap<String, Object>(session());
        form.put("gezien", "2");
        form.put("organisaties", List.of("politie"));

        assertThat(Page.of(post(adviser, ONE + "/wijzigen", form), 422).text())
                .contains("al iets vastgelegd van: Woningcorporaties");
    }

    @Test
    @Order(7)
    @DisplayName("S045: a shared goal is a candidate for the next plan, with the session as reason")
    void flowsIntoTheNextPlan() throws Exception {
        assertThat(post(adviser, ONE + "/uitkomsten", goal("Geen verborgen bewoning")))
                .hasStatus(302);
        assertThat(post(adviser, ONE + "/uitkomsten", goal("Samen op huisbezoek"))).hasStatus(302);
        var dropped = new LinkedHashMap<>(goal("Samen op huisbezoek"));
        dropped.put("gezien", "1");
        dropped.put("vervallen", "ja");
        assertThat(post(adviser, ONE + "/uitkomsten/3", dropped)).hasStatus(302);
        assertThat(word(ONE + "/verslag.docx"))
                .contains("Geen verborgen bewoning", "in te vullen")
                .doesNotContain("Samen op huisbezoek");

        var next = Page.of(get(adviser, "/plan/cyclus/volgend"), 200);
        assertThat(next.text())
                .contains("Geen verborgen bewoning", "nieuw, uit een sessie")
                .doesNotContain("Samen op huisbezoek");
        var form = Sent.by(next.select("form.stack").first());
        assertThat(form).containsEntry("sessiedoel", "1-2");
        var sent = new LinkedHashMap<String, Object>(form);
        sent.put("reden", "Zo kwamen wij er met de partners uit.");
        sent.put("thema-sociale-kwaliteit", "fysieke-kwaliteit");
        assertThat(post(adviser, "/plan/cyclus/volgend", sent)).hasRedirectedUrl("/plan/versies/2");

        var draft = Page.of(get(adviser, "/plan/versies/2"), 200);
        assertThat(draft.text())
                .contains(
                        "Geen verborgen bewoning",
                        "Afgesproken door Politie",
                        "in de sessie ‘Wonen en overlast’ van 12-5-2026")
                .doesNotContain("Nog te herstellen");
        var thing = get(adviser, "/plan/versies/2/onderdelen/doel/geen-verborgen-bewoning");
        assertThat(Page.of(thing, 200).select("#thema option[selected]").val())
                .isEqualTo("fysieke-kwaliteit");
    }

    @Test
    @Order(8)
    @DisplayName("S045: a session that lapses counts no longer, and one of a closed plan stays")
    void endsWithItsPlan() {
        assertThat(post(adviser, SESSIONS, session())).hasRedirectedUrl(SESSIONS + "/2");
        assertThat(post(adviser, SESSIONS + "/2/uitkomsten", input())).hasStatus(302);
        var form = new LinkedHashMap<String, Object>(session());
        form.put("gezien", "1");
        form.put("vervallen", "ja");
        var path = "/plan/cyclus/analyse/sociale-kwaliteit";
        assertThat(Page.of(get(adviser, path), 200).text())
                .contains("Verborgen bewoning neemt toe.");
        assertThat(post(adviser, SESSIONS + "/2/wijzigen", form)).hasStatus(302);
        assertThat(Page.of(get(adviser, path), 200).text())
                .doesNotContain("Verborgen bewoning neemt toe.");
        assertThat(post(adviser, SESSIONS + "/2/uitkomsten", input())).hasStatus(409);

        clockTo(2026, 12, 9);
        post(
                adviser,
                "/plan/versies/2/besluit",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2026-12-08", "ingang", "2027-01-01"));
        clockTo(2027, 1, 4);

        assertThat(Page.of(get(adviser, SESSIONS), 200).text()).contains("nog geen sessie");
        assertThat(Page.of(get(adviser, SESSIONS + "?plan=masterplan-2023-2026"), 200).text())
                .contains("Wonen en overlast");
        assertThat(Page.of(get(adviser, ONE), 200).text()).contains("Geen verborgen bewoning");
        assertThat(post(adviser, ONE + "/uitkomsten", input())).hasStatus(409);
    }

    private static Map<String, Object> session() {
        return Map.of(
                "titel", "Wonen en overlast",
                "dag", "2026-05-12",
                "agenda", "Wat zien wij\n\nWat spreken wij af",
                "themas", List.of("sociale-kwaliteit", "ondermijning"),
                "organisaties", List.of("politie", "corporaties"));
    }

    private static Map<String, Object> input() {
        return Map.of(
                "soort", "INPUT",
                "thema", "sociale-kwaliteit",
                "tekst", "Verborgen bewoning neemt toe.",
                "organisaties", List.of("corporaties"));
    }

    private static Map<String, Object> goal(String title) {
        return Map.of(
                "soort", "GOAL",
                "thema", "sociale-kwaliteit",
                "titel", title,
                "tekst", "Niemand woont nog verborgen.",
                "organisaties", List.of("politie", "corporaties"));
    }

    private String word(String path) throws Exception {
        var bytes = get(adviser, path).getResponse().getContentAsByteArray();
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(file)) {
            return text.getText();
        }
    }

    private String toDos(Person who) {
        return Page.of(get(who, "/mijn-taken"), 200).text();
    }

    private void clockTo(int year, int month, int day) {
        ((MovableClock) clock).moveTo(LocalDate.of(year, month, day));
    }

    private MvcTestResult get(Person who, String path) {
        return mvc.get().uri(path).with(who.asksAt(clock.instant())).exchange();
    }

    private MvcTestResult post(Person who, String path, Map<String, ?> fields) {
        var request = mvc.post().uri(path).with(who.asksAt(clock.instant())).with(csrf());
        fields.forEach((name, value) -> {
            if (value instanceof Iterable<?> many) {
                many.forEach(one -> request.param(name, String.valueOf(one)));
            } else {
                request.param(name, String.valueOf(value));
            }
        });
        return request.exchange();
    }
}
