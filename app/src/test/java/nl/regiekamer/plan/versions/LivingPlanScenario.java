package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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

/**
 * An adviser takes the plan into use and amends a goal after a motion; the council sees on one page
 * what changed, and later again what the plan said before.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivingPlanScenario {

    private static final String GOAL = "/onderdelen/doel/jonge-aanwas";

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

    private final Person adviser = Person.with("Anne", "beleidsadviseur");
    private final Person manager = Person.with("Bo", "programmamanager");
    private final Person council = Person.with("Cem", "raadslid");

    @Test
    @Order(1)
    @DisplayName("S001: the plan is taken into use with the decision of the council")
    void takesThePlanIntoUse() {
        assertThat(Page.open(mvc, "/plan/versies").text())
                .contains("De gemeente heeft het plan nog niet in gebruik genomen");

        var missing = Page.of(visits.post(adviser, "/plan/versies/in-gebruik", Map.of()), 422);
        assertThat(missing.select("[role=alert]").text())
                .contains("Kies wie het besluit nam.", "Vul de dag van het besluit in.");
        var future = decision("COUNCIL", "2030-01-01", "2030-01-01");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/in-gebruik", future), 422).text())
                .contains("Het besluit is van 1-1-2030; die dag moet nog komen.");

        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/in-gebruik",
                                decision("COUNCIL", "2022-12-13", "2023-01-01")))
                .hasRedirectedUrl("/plan/versies/1");

        assertThat(Page.open(mvc, "/plan").text()).contains("gemeenteraad, 13-12-2022");
        var page = Page.open(mvc, "/plan/versies");
        assertThat(page.select("tbody tr").text())
                .contains("1. In gebruik genomen", "gemeenteraad, 13-12-2022", "1-1-2023", "geldt");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/in-gebruik",
                                decision("COUNCIL", "2022-12-13", "2023-01-01")))
                .hasStatus(422);
    }

    @Test
    @Order(2)
    @DisplayName("S003: a goal is amended with reason, decision and a readable difference")
    void amendsAGoalAfterAMotion() {
        begin("Motie jonge aanwas", "De raad wil eerder resultaat zien.");
        var form = Page.of(visits.get(adviser, "/plan/versies/2" + GOAL), 200);
        assertThat(form.select("#titel").val()).isNotEmpty();

        var wrong =
                visits.post(
                        adviser,
                        "/plan/versies/2" + GOAL,
                        with(fields(form), "streefjaar", "gauw"));
        assertThat(Page.of(wrong, 422).select("#streefjaar-fout").text()).contains("getal");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/2" + GOAL,
                                with(fields(form), "streefjaar", "2025")))
                .hasRedirectedUrl("/plan/versies/2");

        var draft = Page.of(visits.get(adviser, "/plan/versies/2"), 200);
        assertThat(draft.section("Wat er verandert")).contains("Streefjaar", "2025");
        assertThat(mvc.get().uri("/plan/versies/2").exchange()).hasStatus(404);
        assertThat(visits.get(council, "/plan/versies/2")).hasStatus(404);
        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text()).doesNotContain("2025");

        visits.post(
                adviser,
                "/plan/versies/2/consultatie",
                Map.of("toelichting", "Graag voor 1 april"));
        assertThat(Page.of(visits.get(council, "/plan/versies/2"), 200).text())
                .contains("Graag voor 1 april");
    }

    @Test
    @Order(3)
    @DisplayName("S003: the second writer sees what the first did, and chooses")
    void twoPeopleWriteAtTheSameGoal() {
        var mine = fields(Page.of(visits.get(adviser, "/plan/versies/2" + GOAL), 200));
        var theirs = fields(Page.of(visits.get(manager, "/plan/versies/2" + GOAL), 200));
        assertThat(
                        visits.post(
                                manager,
                                "/plan/versies/2" + GOAL,
                                with(theirs, "titel", "Titel van Bo")))
                .hasRedirectedUrl("/plan/versies/2");

        var second =
                visits.post(
                        adviser, "/plan/versies/2" + GOAL, with(mine, "titel", "Titel van Anne"));

        var conflict = Page.of(second, 409);
        assertThat(conflict.select("[role=alert]").text())
                .contains("Bo wijzigde doel", "Titel van Bo", "Titel van Anne");
        assertThat(conflict.select("#titel").val()).isEqualTo("Titel van Anne");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .contains("Titel van Bo");
        assertThat(visits.post(adviser, "/plan/versies/2" + GOAL, fields(conflict)))
                .hasRedirectedUrl("/plan/versies/2");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .contains("Titel van Anne")
                .doesNotContain("Titel van Bo");
    }

    @Test
    @Order(4)
    @DisplayName("S003: a decision makes it count from its day; what was, can be shown again")
    void decides() {
        var early = decision("COUNCIL", "2024-02-27", "2022-12-31");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/2/besluit", early), 422).text())
                .contains(
                        "De ingangsdag is 31-12-2022; dat is vóór het begin van het plan (1-1-2023)");
        var late = decision("COUNCIL", "2024-02-27", "2027-01-01");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/2/besluit", late), 422).text())
                .contains("het plan loopt tot en met 31-12-2026");

        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/2/besluit",
                                decision("COUNCIL", "2024-02-27", "2024-04-01")))
                .hasRedirectedUrl("/plan/versies/2");

        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text())
                .doesNotContain("Titel van Anne");
        visits.moveTo(2024, 4, 1);
        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text())
                .contains("Titel van Anne", "2025");
        assertThat(Page.open(mvc, "/plan/versies/1/plan").text()).doesNotContain("Titel van Anne");
        assertThat(Page.open(mvc, "/plan/versies/2/plan").text()).contains("Titel van Anne");
        assertThat(Page.open(mvc, "/plan/versies?dag=2023-06-01").text())
                .contains("Op 1-6-2023 gold versie 1");
        var difference = Page.open(mvc, "/plan/verschil?van=1&tot=2");
        assertThat(difference.section("Wat er verschilt")).contains("Titel van Anne", "Streefjaar");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/2" + GOAL,
                                Map.of("stand", "leeg", "titel", "x")))
                .hasStatus(422);
    }

    @Test
    @Order(5)
    @DisplayName("S003: drafts that were overtaken wait for a choice; faults stop a decision")
    void anOvertakenDraftWaitsForAChoice() {
        begin("Eerste", "A");
        begin("Tweede", "B");
        write(3, GOAL, "titel", "Eerste titel");
        write(4, GOAL, "titel", "Tweede titel");
        visits.post(
                adviser,
                "/plan/versies/3/besluit",
                decision("COLLEGE", "2024-03-01", "2024-04-01"));

        var refused =
                visits.post(
                        adviser,
                        "/plan/versies/4/besluit",
                        decision("COLLEGE", "2024-03-01", "2024-04-01"));
        assertThat(Page.of(refused, 422).text())
                .contains("Sinds deze wijziging is het plan op dezelfde punten veranderd");
        write(4, GOAL, "titel", "Tweede titel, met een komma");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/4/besluit",
                                decision("COLLEGE", "2024-03-01", "2024-04-01")))
                .as("writing on is no choice")
                .hasStatus(422);
        visits.post(adviser, "/plan/versies/4" + GOAL + "/houden", Map.of());
        var stand =
                fields(
                                Page.of(
                                        visits.get(
                                                adviser,
                                                "/plan/versies/4/onderdelen/thema/fysieke-kwaliteit"),
                                        200))
                        .get("stand");
        visits.post(
                adviser,
                "/plan/versies/4/onderdelen/thema/fysieke-kwaliteit/vervallen",
                Map.of("stand", String.valueOf(stand)));
        var faulty =
                visits.post(
                        adviser,
                        "/plan/versies/4/besluit",
                        decision("COLLEGE", "2024-03-01", "2024-04-01"));
        assertThat(Page.of(faulty, 422).text())
                .contains("verwijst naar thema 'fysieke-kwaliteit', maar die bestaat niet");
        visits.post(
                adviser, "/plan/versies/4/onderdelen/thema/fysieke-kwaliteit/herstellen", Map.of());
        var read = Page.of(visits.get(adviser, "/plan/versies/4"), 200);
        var decided = decision("COLLEGE", "2024-03-01", "2024-04-01");
        decided.put("gezien", read.select("#besluit input[name=gezien]").val());
        write(4, GOAL, "titel", "Tweede titel, met nog een komma");
        var unseen = Page.of(visits.post(adviser, "/plan/versies/4/besluit", decided), 422);
        assertThat(unseen.text()).contains("Aan wijziging 4 is geschreven nadat u haar las.");
        decided.put("gezien", unseen.select("#besluit input[name=gezien]").val());
        assertThat(visits.post(adviser, "/plan/versies/4/besluit", decided))
                .hasRedirectedUrl("/plan/versies/4");
        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text())
                .contains("met nog een komma");
    }

    @Test
    @Order(6)
    @DisplayName("S003: a withdrawn decision is taken back by a version of its own")
    void takesADecisionBack() {
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/4/terugnemen",
                                Map.of("reden", "Het besluit is vernietigd.")))
                .hasRedirectedUrl("/plan/versies/5");
        visits.post(
                adviser,
                "/plan/versies/5/besluit",
                decision("COUNCIL", "2024-03-20", "2024-04-01"));

        assertThat(Page.open(mvc, "/plan/doelen/jonge-aanwas").text()).contains("Eerste titel");
        assertThat(Page.open(mvc, "/plan/versies").text()).contains("teruggenomen met versie 5");
        assertThat(Page.open(mvc, "/plan/versies/4/plan").text()).contains("Tweede titel");
        assertThat(Page.open(mvc, "/plan/versies/2").section("Hoe deze versie tot stand kwam"))
                .as("names and notes of colleagues are not for everybody")
                .contains("consultatie")
                .doesNotContain("Anne", "Graag voor 1 april");
    }

    @Test
    @Order(7)
    void addsAnActionWithTheNextNumber() {
        begin("Nieuwe actie", "Er kwam geld.");
        addAction(6, "Buurtteam");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/6"), 200).text())
                .contains("Buurtteam", "actie toegevoegd");
        visits.post(
                adviser, "/plan/versies/6/besluit", decision("MAYOR", "2024-03-31", "2024-04-01"));
        assertThat(Page.open(mvc, "/plan/acties/A134").text()).contains("Buurtteam");
    }

    @Test
    @Order(8)
    @DisplayName("S003: a number is given once, also when an action goes or another draft is open")
    void neverGivesANumberTwice() {
        begin("Zonder buurtteam", "Het geld is op.");
        var action = "/plan/versies/7/onderdelen/actie/A134";
        var seen = fields(Page.of(visits.get(adviser, action), 200)).get("stand");
        visits.post(adviser, action + "/vervallen", Map.of("stand", String.valueOf(seen)));
        visits.post(
                adviser, "/plan/versies/7/besluit", decision("MAYOR", "2024-03-31", "2024-04-02"));
        begin("Eerste open wijziging", "A");
        begin("Tweede open wijziging", "B");

        addAction(8, "Een ander team");
        addAction(9, "Nog een team");

        assertThat(Page.of(visits.get(adviser, "/plan/versies/8/onderdelen/actie/A135"), 200))
                .isNotNull();
        assertThat(Page.of(visits.get(adviser, "/plan/versies/9/onderdelen/actie/A136"), 200))
                .isNotNull();
    }

    @Test
    @Order(9)
    @DisplayName(
            "S003: the council takes the difference and the plan along, as Word, PDF and Excel")
    void takesTheDifferenceAlong() throws Exception {
        var answer = mvc.get().uri("/plan/verschil.docx?van=1&tot=2").exchange();
        assertThat(answer).hasStatusOk();
        var bytes = new ByteArrayInputStream(answer.getResponse().getContentAsByteArray());
        try (var word = new XWPFDocument(bytes)) {
            assertThat(word.getTables().getFirst().getText()).contains("Titel van Anne", "2025");
            assertThat(word.getParagraphs().getFirst().getText())
                    .isEqualTo("Wat er verandert in het plan");
        }
        var pdf = mvc.get().uri("/plan/versies/1/plan.pdf").exchange();
        try (var file = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(file);
            assertThat(text).contains("Fysieke kwaliteit", "gemeenteraad, 13-12-2022");
            assertThat(text.replaceAll("\\s+", " ")).doesNotContain("Titel van Anne");
        }
        assertThat(mvc.get().uri("/plan/versies/1/plan.xlsx").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/plan/versies/1/plan.odt").exchange()).hasStatus(404);
    }

    @Test
    @Order(10)
    void aReaderChangesNothing() {
        assertThat(visits.post(council, "/plan/versies", Map.of("titel", "x", "reden", "y")))
                .hasStatus(404);
        assertThat(
                        Page.of(visits.get(council, "/plan/versies"), 200)
                                .select("main form[method=post]"))
                .isEmpty();
    }

    private void begin(String title, String reason) {
        assertThat(visits.post(adviser, "/plan/versies", Map.of("titel", title, "reden", reason)))
                .hasStatus(302);
    }

    private void addAction(int version, String title) {
        var path = "/plan/versies/%d/onderdelen/actie".formatted(version);
        var form = fields(Page.of(visits.get(adviser, path), 200));
        var filled = with(with(form, "titel", title), "thema", "fysieke-kwaliteit");
        assertThat(
                        visits.post(
                                adviser,
                                path,
                                with(with(filled, "soort-actie", "inzet"), "status", "gepland")))
                .hasRedirectedUrl("/plan/versies/" + version);
    }

    private void write(int version, String thing, String field, String value) {
        var path = "/plan/versies/%d%s".formatted(version, thing);
        assertThat(
                        visits.post(
                                adviser,
                                path,
                                with(
                                        fields(Page.of(visits.get(adviser, path), 200)),
                                        field,
                                        value)))
                .hasStatus(302);
    }

    private static Map<String, Object> decision(String body, String on, String from) {
        return new LinkedHashMap<>(
                Map.of("orgaan", body, "besluitdatum", on, "nummer", "RB 12", "ingang", from));
    }

    /** What a browser would send of the form for a thing. */
    private static Map<String, Object> fields(Page page) {
        return Sent.by(page.select("form#onderdeel").first());
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
