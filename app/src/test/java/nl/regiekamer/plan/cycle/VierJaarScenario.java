package nl.regiekamer.plan.cycle;

import static nl.regiekamer.fixture.SheetUser.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.SheetUser;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.signin.ExampleAccounts;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A whole period of four years, from decision to closing: actions reported on, a spreadsheet, two
 * amendments, seven notes and two more about its last year, and the next plan. After every year,
 * all that the council saw at any earlier moment can be shown again as it was.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VierJaarScenario {

    private static final String OLD = "masterplan-2023-2026";
    private static final String SHEET = "/beheer/invoer/voortgang";

    /** What the council can read of the plan. */
    private static final List<String> PAGES =
            List.of(
                    "/plan",
                    "/plan/velden/V3",
                    "/plan/themas/risicojongeren",
                    "/plan/doelen/jonge-aanwas",
                    "/plan/acties",
                    "/plan/acties/A001",
                    "/plan/voortgang",
                    "/plan/middelen",
                    "/plan/programmas/preventie-met-gezag",
                    "/plan/convenanten",
                    "/plan/bijsturing",
                    "/plan/uitgangspunten",
                    "/wijken/WK079411/plan");

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2022, 12, 20));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired InstantSource clock;
    @Autowired ApplicationContext context;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private Person hanna = Person.with("Hanna", "actiehouder");

    /** By address: what the council saw there. */
    private final Map<String, String> seen = new LinkedHashMap<>();

    private final List<String> notes = new ArrayList<>();

    @AfterEach
    void whatTheCouncilSawCanBeShownAgain() {
        seen.forEach((path, then) -> assertThat(shown(path)).as(path).isEqualTo(then));
    }

    @Test
    @Order(1)
    @DisplayName("S001: the council decides on the plan with its 133 actions")
    void firstYear() {
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/in-gebruik",
                                decision("2022-12-13", "2023-01-01")))
                .hasStatus(302);
        visits.moveTo(2023, 1, 1);
        assertThat(actions("/plan/voortgang")).isEqualTo(133);
        keep("/plan/versies/1/plan");

        visits.moveTo(2023, 5, 8);
        hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        var given = Map.of("actie", "A001", "houder", "account:" + hanna.id());
        assertThat(visits.post(adviser, "/plan/houders", given)).hasStatus(302);
        report("A001", "loopt", "groen", "De eerste ronde is gedaan.");
        report("A002", "loopt", "oranje", "De partner zoekt nog mensen.");
        note("voortgang 2023-1", 2023, 7, 11);
        look(2023, 7, 12);
    }

    @Test
    @Order(2)
    @DisplayName("S040: the spreadsheet of the programme comes in, and July stays what it was")
    void spreadsheet() {
        visits.moveTo(2023, 10, 2);
        var keeper = new SheetUser(mvc, clock, adviser);
        var sheet =
                keeper.fetched(
                        SHEET,
                        lines -> {
                            for (var action : List.of("A010", "A011", "A012")) {
                                set(lines, action, "Stand", "loopt");
                                set(lines, action, "Hoe het gaat", "groen");
                                set(lines, action, "Waarom", "Zo hield het programma het bij.");
                            }
                        });
        var path = keeper.upload(SHEET, sheet);
        assertThat(keeper.apply(path, keeper.open(path))).hasStatus(302);

        assertThat(shown("/plan/voortgang")).contains("Over 5 van de 133 acties is iets gemeld");
        assertThat(shown("/plan/voortgang?dag=2023-07-12"))
                .contains("Over 2 van de 133 acties is iets gemeld");
        look(2023, 10, 3);
    }

    @Test
    @Order(3)
    @DisplayName("S003: after a motion a goal changes, and the year of before stays what it was")
    void secondYear() {
        note("jaarverantwoording 2023", 2024, 3, 12);
        visits.moveTo(2024, 3, 20);
        amend("Motie jonge aanwas", 2, "doel/jonge-aanwas", "Minder jonge aanwas, en eerder");
        decide(2, "2024-03-19", "2024-04-01");
        visits.moveTo(2024, 4, 2);
        assertThat(shown("/plan/doelen/jonge-aanwas")).contains("Minder jonge aanwas, en eerder");
        assertThat(shown("/plan/verschil?van=1&tot=2"))
                .contains("Minder jonge aanwas, en eerder", "Titel")
                .doesNotContain("Hoofdambitie", "Doelgroepen");
        keep("/plan/verschil?van=1&tot=2");
        keep("/plan/versies/2/plan");

        report("A001", "loopt", "rood", "De winkeliers deden niet meer mee.");
        note("voortgang 2024-1", 2024, 7, 9);
        look(2024, 7, 10);
    }

    @Test
    @Order(4)
    @DisplayName("S040: the college adjusts an action, and both notes of the year tell of it")
    void thirdYear() {
        note("jaarverantwoording 2024", 2025, 3, 11);
        visits.moveTo(2025, 3, 18);
        amend("Actie bijgesteld", 3, "actie/A001", "Samen met de winkeliers opnieuw beginnen");
        takeOut(3, "A020");
        decide(3, "2025-03-18", "2025-04-01");
        visits.moveTo(2025, 4, 2);
        report("A001", "loopt", "groen", "Sinds de nieuwe opzet doet iedereen mee.");
        var adjustment =
                Map.of(
                        "soort", "actie",
                        "id", "A001",
                        "wat", "Meer winkels erbij",
                        "waarom", "Het werkt.",
                        "wie", "college",
                        "voor", "2027-03-01");
        assertThat(visits.post(adviser, "/plan/bijsturing", adjustment))
                .hasRedirectedUrl("/plan/bijsturing/1");
        note("voortgang 2025-1", 2025, 7, 8);

        assertThat(shown(notes.getLast()))
                .contains("Actie bijgesteld")
                .doesNotContain("De winkeliers deden niet meer mee.");
        keep("/plan/versies/3/plan");
        look(2025, 7, 9);
    }

    @Test
    @Order(5)
    @DisplayName("S039: in the last year the next plan is made and decided")
    void fourthYear() {
        note("jaarverantwoording 2025", 2026, 3, 10);
        note("voortgang 2026-1", 2026, 7, 7);
        assertThat(notes).hasSize(7);
        visits.moveTo(2026, 9, 1);
        // From here on the page of the version that counts tells of it, until that version is over.
        seen.remove("/plan/versies/3/plan");
        var milestone = Map.of("naam", "Alle winkels bezocht", "datum", "2027-03-01");
        assertThat(visits.post(hanna, "/plan/acties/A001/mijlpalen", milestone)).hasStatus(302);
        var path = "/plan/cyclus/volgend";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        form.put("reden", "Zo wil de raad het.");
        form.put("thema-polarisatie-radicalisering", "DROPPED");
        assertThat(visits.post(adviser, path, form)).hasRedirectedUrl("/plan/versies/4");
        assertThat(Page.of(visits.post(adviser, path, form), 409).text())
                .contains("Dit plan is al begonnen, als versie 4.");
        look(2026, 9, 2);
        visits.moveTo(2026, 12, 9);
        decide(4, "2026-12-08", "2027-01-01");
        look(2026, 12, 31);
    }

    @Test
    @Order(6)
    @DisplayName("S004: the new plan counts, the old one closes and can be read as on any day")
    void afterwards() {
        visits.moveTo(2027, 1, 1);
        assertThat(Page.of(visits.get(hanna, "/mijn-taken"), 200).section("Uw actie"))
                .contains("A001");
        keep("/plan/versies/3/plan");
        dropWhatCameAlong();
        reportLate();
        note("voortgang 2026-2", 2027, 1, 19);
        assertThat(shown(notes.getLast()))
                .contains("Tot het laatst deden er te weinig mee.")
                .contains("De laatste melding viel bij 1 actie in deze periode.");
        note("jaarverantwoording 2026", 2027, 2, 1);
        assertThat(shown(notes.getLast()))
                .contains("Masterplan Integrale Veiligheid 2023-2026, versie 3")
                .contains("zoals het gold tot en met 31-12-2026", "Het plan heeft 132 acties");
        assertThat(visits.toDos(adviser)).contains("Bijsturing: Meer winkels erbij");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/bijsturing/1",
                                Map.of("stap", "DECISION", "tekst", "Het college stemt in.")))
                .hasRedirectedUrl("/plan/bijsturing/1");
        assertThat(shown("/plan/bijsturing/1"))
                .contains("A001 Samen met de winkeliers opnieuw beginnen", "Het college stemt in.");
        var path = "/plan/evaluatie?plan=" + OLD;
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        assertThat(visits.post(adviser, "/plan/evaluatie", form)).hasRedirectedUrl(path);
        keep(path);
        keep("/plan/versies/4/plan");
        visits.moveTo(2029, 6, 1);

        assertThat(shown("/plan")).contains("2027-2030");
        for (var day : List.of("2023-07-12", "2024-07-10")) {
            assertThat(actions("/plan/voortgang?dag=" + day)).as(day).isEqualTo(133);
        }
        assertThat(actions("/plan/voortgang?dag=2025-07-09")).isEqualTo(132);
        assertThat(shown("/plan/voortgang?thema=sociale-kwaliteit&dag=2024-07-10"))
                .contains("De winkeliers deden niet meer mee.")
                .doesNotContain("Sinds de nieuwe opzet", "Samen met de winkeliers");
        assertThat(shown("/plan/acties/A001?dag=2024-07-10"))
                .contains("De winkeliers deden niet meer mee.", "De eerste ronde is gedaan.")
                .contains("Masterplan Integrale Veiligheid 2023-2026")
                .doesNotContain("Sinds de nieuwe opzet", "Samen met de winkeliers");
        assertThat(shown("/plan/acties/A020?dag=2024-07-10")).contains("Nog niemand meldde");
        assertThat(mvc.get().uri("/plan/acties/A020?dag=2025-07-10").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/plan/voortgang.csv?dag=2024-07-10").exchange())
                .bodyText()
                .contains("De winkeliers deden niet meer mee.")
                .doesNotContain("Sinds de nieuwe opzet");
        assertThat(shown("/plan/versies?dag=2024-06-01")).contains("Op 1-6-2024 gold versie 2");
    }

    /**
     * The milestone stands open in the new plan, and whoever holds the action writes of it there.
     */
    private void dropWhatCameAlong() {
        var path = "/plan/acties/A001/voortgang";
        var forms = Page.of(visits.get(hanna, path), 200).select("#mijlpalen form.box");
        assertThat(forms.text()).contains("Alle winkels bezocht");
        var fields = Sent.by(forms.first());
        fields.put("vervalt", "ja");
        assertThat(visits.post(hanna, "/plan/acties/A001/mijlpalen/1", fields)).hasStatus(302);
    }

    /** A holder tells of the last half year once it is over; it counts in the notes about it. */
    private void reportLate() {
        visits.moveTo(2027, 1, 12);
        var path = "/plan/acties/A001/voortgang?plan=" + OLD;
        assertThat(Page.of(visits.get(hanna, "/mijn-taken"), 200).select("a").eachAttr("href"))
                .contains(path);
        var fields = Sent.by(Page.of(visits.get(hanna, path), 200).select("form#melding").first());
        fields.put("licht", "oranje");
        fields.put("waarom", "Tot het laatst deden er te weinig mee.");
        assertThat(visits.post(hanna, "/plan/acties/A001/voortgang", fields))
                .hasRedirectedUrl(path);
        assertThat(shown("/plan/acties/A001")).doesNotContain("Tot het laatst");
    }

    /** What the council sees today, and must be able to see again. */
    private void look(int year, int month, int day) {
        visits.moveTo(year, month, day);
        var today = new LinkedHashMap<String, String>();
        PAGES.forEach(path -> today.put(path, shown(path)));
        var then = LocalDate.of(year, month, day);
        visits.moveTo(then.plusDays(1));
        today.forEach((path, words) -> {
            var again = path + "?dag=" + then;
            assertThat(shown(again)).as(again).isEqualTo(words);
            keep(again);
        });
    }

    private void keep(String path) {
        seen.put(path, shown(path));
    }

    private int actions(String path) {
        return Page.open(mvc, path).select("#acties tbody tr").size();
    }

    /** The words on a page, without the forms: these offer what came later as well. */
    private String shown(String path) {
        var main = Page.open(mvc, path).select("main");
        main.select("form").remove();
        return main.text();
    }

    private void report(String action, String state, String light, String why) {
        var path = "/plan/acties/%s/voortgang".formatted(action);
        var fields = Sent.by(Page.of(visits.get(adviser, path), 200).select("main form").first());
        fields.put("stand", state);
        fields.put("licht", light);
        fields.put("waarom", why);
        assertThat(visits.post(adviser, path, fields)).hasStatus(302);
    }

    private void amend(String title, int version, String thing, String words) {
        assertThat(visits.post(adviser, "/plan/versies", Map.of("titel", title, "reden", "Raad")))
                .hasRedirectedUrl("/plan/versies/" + version);
        var path = "/plan/versies/%d/onderdelen/%s".formatted(version, thing);
        var fields =
                Sent.by(Page.of(visits.get(adviser, path), 200).select("form#onderdeel").first());
        fields.put("titel", words);
        assertThat(visits.post(adviser, path, fields)).hasStatus(302);
    }

    private void takeOut(int version, String action) {
        var path = "/plan/versies/%d/onderdelen/actie/%s".formatted(version, action);
        var seen =
                Sent.by(Page.of(visits.get(adviser, path), 200).select("form#onderdeel").first())
                        .get("stand");
        assertThat(visits.post(adviser, path + "/vervallen", Map.of("stand", "" + seen)))
                .hasStatus(302);
    }

    private void decide(int version, String on, String from) {
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/%d/besluit".formatted(version),
                                decision(on, from)))
                .hasStatus(302);
    }

    private static Map<String, Object> decision(String on, String from) {
        return Map.of("orgaan", "COUNCIL", "besluitdatum", on, "nummer", "RB 1", "ingang", from);
    }

    /** Drafted, read part by part, and adopted on the day of the council. */
    private void note(String which, int year, int month, int day) {
        visits.moveTo(year, month, day);
        var answer = visits.post(adviser, "/plan/notas", Map.of("nota", which));
        assertThat(answer).as(which).hasStatus(302);
        var path = String.valueOf(answer.getResponse().getRedirectedUrl());
        for (var own : Page.of(visits.get(adviser, path), 200).select("a[href*=/delen/]")) {
            write(own.attr("href"));
        }
        var adopted =
                visits.post(
                        adviser,
                        path + "/vaststellen",
                        Map.of(
                                "orgaan",
                                "COUNCIL",
                                "besluitdatum",
                                "" + LocalDate.of(year, month, day)));
        assertThat(adopted).as(which).hasRedirectedUrl(path);
        notes.add(path);
        keep(path);
    }

    /** Reads a part; one that waits for a human's own words gets these. */
    private void write(String part) {
        var form = Page.of(visits.get(adviser, part), 200).select("form#deel").first();
        var fields = Sent.by(form);
        if (String.valueOf(fields.get("tekst")).isBlank()) {
            fields.put("tekst", "Wij gaan door.");
        }
        assertThat(visits.post(adviser, part, fields)).hasStatus(302);
    }
}
