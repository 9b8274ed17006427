package nl.regiekamer.plan.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import nl.regiekamer.sources.Analyst;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * An adviser has a note drafted, reads and edits it with a colleague, and the council adopts it.
 * From then on everybody reads it, and reads the same, whatever happens to plan and figures.
 */
@RegiekamerTest
@Import(NoteDays.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotaScenario {

    private static final String NOTE = "/plan/notas/1";
    private static final String SUMMARY = NOTE + "/delen/kern";

    /** What a note itself says on its page: heads, text, points and cells. */
    private static final String SAID =
            "h1, .head li, section[id] h2, section[id] .stack > p, section[id] li, section[id] td, section[id] tbody th";

    /** What the municipality counts itself, and did not decide to publish. */
    private static final String CLOSED = "4.321";

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired Areas areas;
    @Autowired JdbcClient jdbc;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person manager = Person.with("Bo Manager", "programmamanager");
    private final Person council = Person.with("Cem Raad", "raadslid");

    private String delivery = "";
    private String page = "";
    private final Map<Form, String> files = new EnumMap<>(Form.class);
    private byte[] pdf = new byte[0];

    @BeforeAll
    void takeThePlanIntoUse() {
        var decision =
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01");
        assertThat(visits.post(adviser, "/plan/versies/in-gebruik", decision)).hasStatus(302);
        var counted = Map.of("wat-1", "bezochte winkels", "aantal-1", "1.250,5");
        report("A001", "rood", "De winkeliers doen nog niet mee.", counted);
        var rows =
                "gebied,periode,maat,waarde,kwalificatie\n%s,2022,meldingen-ondernemers,4321,\n"
                        .formatted(areas.municipality().code());
        delivery = new Analyst(mvc).deliver("eigen-registratie", "maat-en-waarde", rows);
    }

    @Test
    @Order(1)
    @DisplayName("S040: the system drafts the note, marked until a human has read it")
    void drafts() throws Exception {
        var nothing = visits.post(adviser, "/plan/notas", Map.of("nota", ""));
        assertThat(Page.of(nothing, 422).select("#nota-fout").text()).contains("Kies welke nota");
        var future = visits.post(adviser, "/plan/notas", Map.of("nota", "jaarverantwoording 2026"));
        assertThat(Page.of(future, 422).select("#nota-fout").text())
                .contains("Kies een soort en een periode uit de lijst.");
        assertThat(visits.post(council, "/plan/notas", Map.of("nota", "raadspagina vandaag")))
                .hasStatus(404);

        assertThat(visits.post(adviser, "/plan/notas", Map.of("nota", "jaarverantwoording 2024")))
                .hasRedirectedUrl(NOTE);

        var draft = Page.of(visits.get(adviser, NOTE), 200);
        assertThat(draft.text())
                .contains(
                        "Jaarverantwoording, 2024",
                        "versie 1",
                        "zoals bekend op 1-3-2024",
                        "10 delen zijn nog door niemand gelezen");
        assertThat(draft.section("De kern"))
                .contains(
                        NotePart.UNREAD,
                        "Van de",
                        "bij 1 is de melding ‘loopt vast’ en bij 132 is nog niets gemeld");
        assertThat(draft.section("Wat we deden aan de andere thema’s"))
                .contains("Thema’s zonder accent krijgen ook acties");
        assertThat(draft.section("Wat het opleverde"))
                .contains("Over 1 actie is in deze periode een resultaat", "niet opgeteld")
                .contains("A001", "bezochte winkels 1.250,5 winkels 1-3-2024");
        assertThat(words(adviser, Form.DOCX))
                .contains(Document.UNREAD, "[" + NotePart.UNREAD + "]", "De kern");
        for (var stranger : List.of(council, Person.with("Dia", "actiehouder"))) {
            assertThat(visits.get(stranger, NOTE)).hasStatus(404);
            assertThat(visits.get(stranger, NOTE + "/nota.docx")).hasStatus(404);
        }
        assertThat(mvc.get().uri(NOTE).exchange()).hasStatus(404);
        assertThat(Page.open(mvc, "/plan/notas").text()).doesNotContain("Jaarverantwoording, 2024");
    }

    @Test
    @Order(2)
    @DisplayName("S029: what is not public yet is marked for colleagues and kept from others")
    void marksWhatIsNotPublic() throws Exception {
        var row =
                Page.of(visits.get(adviser, NOTE), 200).select("tr:contains(%s)".formatted(CLOSED));
        assertThat(row.text()).contains("(nog niet openbaar)", "nog niet openbaar");
        for (var form : Form.values()) {
            assertThat(words(adviser, form)).as("%s", form).contains(CLOSED, "nog niet openbaar");
        }
        assertThat(words(manager, Form.XLSX)).doesNotContain(CLOSED);
        assertThat(Page.of(visits.get(manager, NOTE), 200).text()).doesNotContain(CLOSED);
    }

    @Test
    @Order(3)
    @DisplayName("S040: of two who write, the second sees what the first wrote, and chooses")
    void twoPeopleWrite() {
        var mine = fields(adviser, SUMMARY);
        var theirs = fields(manager, SUMMARY);
        theirs.put("tekst", "Bo schreef dit.");
        assertThat(visits.post(manager, SUMMARY, theirs)).hasRedirectedUrl(NOTE + "#kern");

        mine.put("tekst", "Het ging goed.\n\n- Minder inbraken\n- Meer toezicht");
        var conflict = Page.of(visits.post(adviser, SUMMARY, mine), 409);

        assertThat(conflict.select("[role=alert]").text())
                .contains("Bo Manager wijzigde het deel 'De kern'", "Bo schreef dit.");
        assertThat(conflict.select("#tekst").val()).contains("Het ging goed.");
        assertThat(visits.post(adviser, SUMMARY, Sent.by(conflict.select("form#deel").first())))
                .hasStatus(302);
        var after = Page.of(visits.get(adviser, NOTE), 200);
        assertThat(after.section("De kern"))
                .contains("Het ging goed.", "Door een mens geschreven", "Anne Adviseur")
                .doesNotContain("Bo schreef", NotePart.UNREAD);
        assertThat(after.select("#kern li").eachText())
                .contains("Minder inbraken", "Meer toezicht");
    }

    @Test
    @Order(4)
    @DisplayName("S040: it is adopted once every part was read")
    void adopts() throws Exception {
        assertThat(Page.of(adopt("2024-03-01"), 422).select("#besluitdatum-fout").text())
                .contains("Nog niet gelezen: Wat we wilden bereiken");
        for (var form : Page.of(visits.get(adviser, NOTE), 200).select("form[action$=/gelezen]")) {
            if (!form.select("button").isEmpty()) {
                assertThat(visits.post(adviser, form.attr("action"), Sent.by(form))).hasStatus(302);
            }
        }
        assertThat(Page.of(adopt("2024-03-01"), 422).select("#besluitdatum-fout").text())
                .contains("Nog leeg: Wat we ervan leerden");
        var own = fields(adviser, NOTE + "/delen/oordeel");
        own.put("tekst", "We leerden dat het tijd kost.");
        visits.post(adviser, NOTE + "/delen/oordeel", own);
        assertThat(Page.of(adopt("2024-03-02"), 422).text()).contains("die dag moet nog komen");
        assertThat(Page.of(adopt("2024-02-28"), 422).text()).contains("Vul een latere dag in");
        visits.moveTo(2024, 3, 12);

        var stale = Map.of("orgaan", "COUNCIL", "besluitdatum", "2024-03-12", "gezien", "1-1");
        assertThat(Page.of(visits.post(adviser, NOTE + "/vaststellen", stale), 422).text())
                .contains("Aan deze nota is geschreven nadat u haar las.");
        assertThat(adopt("2024-03-12")).hasRedirectedUrl(NOTE);

        var open = Page.open(mvc, NOTE);
        page = main(open);
        assertThat(open.text())
                .contains("Vastgesteld door: gemeenteraad, 12-3-2024, RB 7", "versie 1")
                .doesNotContain(CLOSED, NotePart.UNREAD, "Anne", "Bo Manager");
        assertThat(main(Page.of(visits.get(council, NOTE), 200))).isEqualTo(page);
        assertThat(Page.of(visits.get(adviser, NOTE), 200).text())
                .contains(CLOSED, "(nog niet openbaar)");
        assertThat(Page.open(mvc, "/plan/notas").text())
                .contains("Jaarverantwoording, 2024", "gemeenteraad, 12-3-2024");
    }

    @Test
    @Order(5)
    @DisplayName("S040: Word, Excel and PDF hold what the page holds, opened by other programs")
    void leavesTheHouse() throws Exception {
        var shown = Page.open(mvc, NOTE);
        for (var form : Form.values()) {
            files.put(form, words(council, form));
            assertThat(files.get(form)).doesNotContain(CLOSED, Document.UNREAD, "Anne");
        }
        pdf = bytes(council, Form.PDF);
        assertThat(bytes(council, Form.PDF)).isEqualTo(pdf);
        var said = shown.select("main h1, main h2, main .head li, section .stack > p, section li");
        assertThat(said.size()).isGreaterThan(20);
        for (var words : said.eachText()) {
            assertThat(files)
                    .allSatisfy((form, text) ->
                            assertThat(text).as("%s", form).contains(OtherPrograms.plain(words)));
        }
        OtherPrograms.requireAccessible(pdf);
        var bare = OtherPrograms.bare(files.getOrDefault(Form.PDF, ""));
        var cells = shown.select("section td, section tbody th").eachText();
        assertThat(cells.size()).isGreaterThan(200);
        for (var cell : cells) {
            assertThat(files.get(Form.DOCX)).contains(OtherPrograms.plain(cell));
            assertThat(files.get(Form.XLSX)).contains(OtherPrograms.plain(cell));
            assertThat(bare).contains(OtherPrograms.bare(cell));
        }
    }

    @Test
    @Order(6)
    @DisplayName("S003: years later it says the same, whatever happened since")
    void staysWhatItWas() throws Exception {
        visits.moveTo(2026, 6, 1);
        report("A001", "groen", "Nu doet iedereen mee.");
        var decision = Map.of("orgaan", "MAYOR", "besluitdatum", "2026-01-13", "kenmerk", "Z-1");
        assertThat(new Analyst(mvc).send(delivery + "/openbaar", decision)).hasStatus(302);
        amendAGoal();

        assertThat(main(Page.open(mvc, NOTE))).isEqualTo(page);
        for (var form : Form.values()) {
            assertThat(words(council, form)).as("%s", form).isEqualTo(files.get(form));
        }
        assertThat(bytes(council, Form.PDF)).isEqualTo(pdf);
        assertThat(
                        Page.of(
                                        visits.post(
                                                adviser,
                                                SUMMARY,
                                                Map.of("tekst", "x", "gezien", "9")),
                                        409)
                                .text())
                .contains("Nota 1 is vastgesteld en verandert niet meer");
        assertThat(visits.post(adviser, NOTE + "/vervallen", Map.of())).hasStatus(409);
        assertThat(visits.get(adviser, SUMMARY)).hasStatus(404);
        assertThat(changesInTheDatabase()).contains("is closed");

        assertThat(visits.post(adviser, "/plan/notas", Map.of("nota", "voortgang 2026-1")))
                .hasRedirectedUrl("/plan/notas/2");
        assertThat(Page.of(visits.get(adviser, "/plan/notas/2"), 200).text())
                .contains("versie 2", "zoals bekend op 1-6-2026", "Motie over inbraken")
                .doesNotContain("De winkeliers doen nog niet mee");
        visits.post(adviser, "/plan/notas/2/vervallen", Map.of());
        assertThat(visits.get(council, "/plan/notas/2")).hasStatus(404);
    }

    @Test
    @Order(7)
    @DisplayName("S040: each sort of note can be drafted, and its files hold what its page holds")
    void draftsEachSort() throws Exception {
        var choices =
                Page.of(visits.get(adviser, "/plan/notas"), 200)
                        .select("#nota optgroup option:eq(0)");
        assertThat(choices).hasSize(5);
        for (var choice : choices) {
            var answer = visits.post(adviser, "/plan/notas", Map.of("nota", choice.val()));
            assertThat(answer).hasStatus(302);
            var path = String.valueOf(answer.getResponse().getRedirectedUrl());
            var draft = Page.of(visits.get(adviser, path), 200);
            assertThat(draft.text()).contains("versie 2");
            var read = new EnumMap<Form, String>(Form.class);
            for (var form : Form.values()) {
                read.put(form, OtherPrograms.words(bytes(adviser, path, form), form));
            }
            OtherPrograms.requireEach(read, draft.select(SAID).eachText());
            switch (choice.val().split(" ")[0]) {
                case "plan" -> holdsTheWholePlan(draft);
                case "voortgang" ->
                        assertThat(draft.section("Wat er is geteld"))
                                .contains("Over geen enkele actie is in deze periode");
                case "actielijst" ->
                        assertThat(draft.section("Wat er is geteld"))
                                .contains("sinds het begin van dit plan", "1.250,5");
                default -> assertThat(draft.text()).isNotEmpty();
            }
            visits.post(adviser, path + "/vervallen", Map.of());
        }
    }

    /** What only the sort of note about the whole plan tells. */
    private static void holdsTheWholePlan(Page note) {
        assertThat(note.section("Wie doet wat"))
                .contains("Woningcorporaties (deelnemer)", "Mijlpaal: december 2023")
                .contains("nog niet in: Handelingskader gedigitaliseerde criminaliteit");
        assertThat(note.section("Geld en capaciteit"))
                .contains("noemt geen bedragen", "30 plaatsen");
        assertThat(note.section("Programma’s")).contains("Preventie met gezag", "A066");
        assertThat(note.section("Convenanten"))
                .contains("Convenant Betaald Voetbal", "niet ingevuld");
        assertThat(note.section("Samenhang met ander beleid")).contains("Verkeersveiligheidsplan");
    }

    /** Not even a program with a mistake in it changes a note that was adopted. */
    private String changesInTheDatabase() {
        try {
            jdbc.sql("update plan.note set title = 'x' where number = 1").update();
            return "changed";
        } catch (org.springframework.dao.DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    private void amendAGoal() {
        visits.post(
                adviser,
                "/plan/versies",
                Map.of("titel", "Motie over inbraken", "reden", "De raad"));
        var goal = "/plan/versies/2/onderdelen/doel/jonge-aanwas";
        var fields =
                Sent.by(Page.of(visits.get(adviser, goal), 200).select("form#onderdeel").first());
        fields.put("titel", "Een heel andere titel");
        assertThat(visits.post(adviser, goal, fields)).hasStatus(302);
        var decision =
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2026-05-12", "ingang", "2026-05-20");
        assertThat(visits.post(adviser, "/plan/versies/2/besluit", decision)).hasStatus(302);
        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text())
                .contains("Een heel andere titel");
    }

    private MvcTestResult adopt(String day) {
        var decision = Map.of("orgaan", "COUNCIL", "besluitdatum", day, "nummer", "RB 7");
        return visits.post(adviser, NOTE + "/vaststellen", decision);
    }

    private void report(String action, String light, String why) {
        report(action, light, why, Map.of());
    }

    private void report(String action, String light, String why, Map<String, String> counted) {
        var path = "/plan/acties/%s/voortgang".formatted(action);
        var fields = Sent.by(Page.of(visits.get(adviser, path), 200).select("main form").first());
        fields.put("stand", "loopt");
        fields.put("licht", light);
        fields.put("waarom", why);
        fields.putAll(counted);
        fields.put("eenheid-1", counted.isEmpty() ? "" : "winkels");
        assertThat(visits.post(adviser, path, fields)).hasStatus(302);
    }

    private Map<String, Object> fields(Person who, String path) {
        return new LinkedHashMap<>(
                Sent.by(Page.of(visits.get(who, path), 200).select("form#deel").first()));
    }

    private static String main(Page page) {
        Element main = page.select("main").first();
        return String.valueOf(main);
    }

    private String words(Person who, Form form) throws Exception {
        return OtherPrograms.words(bytes(who, form), form);
    }

    private byte[] bytes(Person who, Form form) {
        return bytes(who, NOTE, form);
    }

    private byte[] bytes(Person who, String path, Form form) {
        var answer = visits.get(who, path + "/nota." + form.ending());
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
