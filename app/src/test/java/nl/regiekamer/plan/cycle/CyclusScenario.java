package nl.regiekamer.plan.cycle;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.regiekamer.fixture.Visits;
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

/**
 * An adviser in the last year of a plan: from the safety analysis by way of the matrix to the next
 * plan, decided and in force on 1 January, while the old one is evaluated and stays to be read.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CyclusScenario {

    private static final String OLD = "masterplan-2023-2026";
    private static final String PRIORITIES = "/plan/cyclus/prioriteiten";
    private static final String ANALYSIS = "/plan/cyclus/analyse";

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

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person second = Person.with("Bo Beleid", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @Test
    @Order(1)
    @DisplayName("S039: the steps of the cycle have a day, a reminder and somebody who does them")
    void remindsOfTheSteps() {
        assertThat(terms()).contains("2019–2022", "in 2019", "in 2022", "2023–2026", "Bron");
        assertThat(Page.of(visits.get(adviser, "/plan/cyclus"), 200).text())
                .contains("nog niet in gebruik genomen");
        visits.post(
                adviser,
                "/plan/versies/in-gebruik",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01"));

        var page = Page.of(visits.get(adviser, "/plan/cyclus"), 200);
        assertThat(page.section("Nu aan de beurt"))
                .contains("Veiligheidsanalyse maken (2023-2026)", "Beleidsadviseur", "31-3-2026")
                .doesNotContain("te laat");
        assertThat(page.section("Wat nog komt"))
                .contains("Het volgende plan naar de raad (2023-2026)", "30-11-2026");
        assertThat(page.text()).doesNotContain("Jaarverslag aan de raad (2024)");
        assertThat(visits.toDos(adviser))
                .contains("Veiligheidsanalyse maken", "uiterlijk 31-3-2026");
        assertThat(visits.toDos(council)).doesNotContain("Veiligheidsanalyse");
        assertThat(visits.get(council, "/plan/cyclus")).hasStatus(404);

        visits.moveTo(2026, 4, 1);
        assertThat(Page.of(visits.get(adviser, "/"), 200).text())
                .contains("Veiligheidsanalyse maken (2023-2026) had klaar moeten zijn.");
        assertThat(Page.open(mvc, "/").text()).doesNotContain("had klaar moeten zijn");
    }

    @Test
    @Order(2)
    @DisplayName("S044: the analysis is drafted from the figures, and marked until a human read it")
    void draftsTheAnalysis() throws Exception {
        var path = ANALYSIS + "/objectieve-veiligheid-hic";
        var draft = Page.of(visits.get(adviser, path), 200);
        assertThat(draft.section("Wat er nu staat"))
                .contains("nog niemand meegelezen", "Sinds het begin van het plan", "Bron:");
        assertThat(word("/plan/cyclus/analyse.docx")).contains("Er heeft nog niemand meegelezen");
        assertThat(Page.of(visits.get(adviser, ANALYSIS + "/ondermijning"), 200).text())
                .as("a figure of one wijk is not that of the city")
                .contains("bijna 14% van de jongeren in Helmond-West")
                .doesNotContain("Tussen de wijken is in jaar onbekend");

        var faulty = visits.post(adviser, path + "/bijdragen", Map.of("bijdrage", "Fietsen."));
        assertThat(Page.of(faulty, 422).select("[role=alert]").text())
                .contains("Kies wie dit zegt.", "geen persoon");
        visits.post(
                adviser,
                path + "/bijdragen",
                Map.of(
                        "wie", "RESIDENTS",
                        "organisatie", "avond in het buurthuis",
                        "bijdrage", "Fietsdiefstal is hier het ergst."));
        var form = Sent.by(draft.select("form:has(#tekst)").first());
        var theirs = new LinkedHashMap<>(form);
        form.put("tekst", "Het aantal misdrijven vraagt aandacht.");
        assertThat(visits.post(adviser, path, form)).hasStatus(302);
        theirs.put("tekst", "");
        var again = Page.of(visits.post(second, path, theirs), 422);
        theirs = new LinkedHashMap<>(Sent.by(again.select("form:has(#tekst)").first()));
        theirs.put("tekst", "Het gaat goed.");
        var conflict = Page.of(visits.post(second, path, theirs), 409);
        assertThat(conflict.select("[role=alert]").text())
                .contains("Anne Adviseur schreef aan de analyse van ‘Objectieve veiligheid");
        assertThat(conflict.select("#tekst").text()).isEqualTo("Het gaat goed.");

        assertThat(Page.of(visits.get(adviser, ANALYSIS), 200).section("Objectieve veiligheid"))
                .contains(
                        "vraagt aandacht",
                        "Geschreven door Anne Adviseur",
                        "Fietsdiefstal is hier het ergst.",
                        "avond in het buurthuis");
        assertThat(word("/plan/cyclus/analyse.docx")).contains("avond in het buurthuis");
        done("veiligheidsanalyse", "Gedeeld met de partners.");
        assertThat(visits.toDos(adviser)).doesNotContain("Veiligheidsanalyse maken");
    }

    @Test
    @Order(3)
    @DisplayName("S044: themes get scores with a reason, and the order shows how firm it is")
    void weighsThemes() throws Exception {
        var path = PRIORITIES + "/sociale-kwaliteit";
        var bare = Map.of("gezien", "0", "score-omvang", "4", "reden-trend", "Stijgt.");
        assertThat(Page.of(visits.post(adviser, path, bare), 422).select("[role=alert]").text())
                .contains("Schrijf bij Omvang waarom het een 4 is.", "Kies bij Trend een score");

        score("sociale-kwaliteit", 5, 4, 5, 4, 4, 3, 5);
        score("objectieve-veiligheid-hic", 4, 2, 4, 5, 3, 3, 3);
        score("fysieke-kwaliteit", 2, 3, 1, 3, 5, 4, 1);
        var late = Map.of("gezien", "0", "score-omvang", "1", "reden-omvang", "Valt mee.");
        var conflict = Page.of(visits.post(second, path, late), 409);
        assertThat(conflict.select("[role=alert]").text())
                .contains("Anne Adviseur gaf Omvang: 5. Omdat het zo is.");
        assertThat(conflict.select("#reden-omvang").val()).isEqualTo("Valt mee.");

        var page = Page.of(visits.get(adviser, PRIORITIES), 200);
        assertThat(page.text()).contains("3 van de 23 thema’s hebben alle scores");
        var row = page.select(".scores tbody tr:first-child").text();
        assertThat(row).startsWith("Sociale kwaliteit").contains("4,38 1").doesNotContain("100%");
        assertThat(page.text()).contains("nog te weinig thema’s gescoord");
        assertThat(mvcText(PRIORITIES + ".csv"))
                .contains("sociale-kwaliteit,omvang,1,5,Omdat het zo is.,4.38461");
        assertThat(word(PRIORITIES + ".docx")).contains("Omdat het zo is.", "Wettelijke taak");
        councilReadsAlong();
    }

    /** Who decides on the plan reads what lies under it, and writes nothing. */
    private void councilReadsAlong() {
        var matrix = Page.of(visits.get(council, PRIORITIES), 200);
        assertThat(matrix.text()).contains("3 van de 23 thema’s hebben alle scores");
        assertThat(matrix.select("main form[method=post], main a[href*=/prioriteiten/]")).isEmpty();
        var analysis = Page.of(visits.get(council, ANALYSIS), 200);
        assertThat(analysis.section("Objectieve veiligheid"))
                .contains("vraagt aandacht", "Fietsdiefstal is hier het ergst.");
        assertThat(analysis.select("main a[href*=/analyse/]")).isEmpty();
        assertThat(visits.get(council, PRIORITIES + "/sociale-kwaliteit")).hasStatus(404);
        assertThat(visits.get(council, ANALYSIS + "/sociale-kwaliteit")).hasStatus(404);
        assertThat(visits.post(council, "/plan/cyclus/accenten", Map.of())).hasStatus(404);
        assertThat(visits.get(Person.with("Hanna", "actiehouder"), PRIORITIES)).hasStatus(404);
    }

    @Test
    @Order(4)
    @DisplayName("S047: accents are chosen with a reason; the other themes stay in the plan")
    void choosesAccents() {
        var bare = Map.of("accent", "sociale-kwaliteit");
        assertThat(Page.of(visits.post(adviser, "/plan/cyclus/accenten", bare), 422).text())
                .contains("Schrijf waarom 'Sociale kwaliteit' een accent wordt.");
        visits.post(
                adviser,
                "/plan/cyclus/accenten",
                Map.of(
                        "accent",
                        "sociale-kwaliteit",
                        "reden-sociale-kwaliteit",
                        "Het hoogst, bij elk gewicht."));

        assertThat(Page.of(visits.get(adviser, PRIORITIES), 200).text())
                .contains(
                        "Gekozen als accent: Sociale kwaliteit.",
                        "Bij elk gewicht bij de eerste 1: Sociale kwaliteit.");
    }

    @Test
    @Order(5)
    @DisplayName("S039: from the choices comes a draft of the next plan, decided for 1 January")
    void makesTheNextPlan() {
        visits.moveTo(2026, 8, 3);
        var path = "/plan/cyclus/volgend";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        assertThat(form)
                .containsEntry("titel", "Masterplan Integrale Veiligheid 2027-2030")
                .containsEntry("van", "2027-01-01")
                .containsEntry("tot", "2030-12-31")
                .containsEntry("thema-sociale-kwaliteit", "ACCENT");
        assertThat(Page.of(visits.post(adviser, path, form), 422).select("[role=alert]").text())
                .contains("Schrijf voor wie meeleest waarom het plan er zo uitziet.");
        form.put("reden", "Eén accent, breed gedragen.");
        form.put("thema-fysieke-kwaliteit", "sociale-kwaliteit");
        form.put("thema-polarisatie-radicalisering", "DROPPED");
        assertThat(visits.post(adviser, path, form)).hasRedirectedUrl("/plan/versies/2");

        var draft = Page.of(visits.get(adviser, "/plan/versies/2"), 200);
        assertThat(draft.text())
                .contains("Wat er anders is dan in het plan ervoor", "Sociale kwaliteit")
                .doesNotContain("Nog te herstellen");
        assertThat(Page.of(visits.get(adviser, path), 200).text())
                .contains("Het concept is er al.");
        assertThat(mvc.get().uri("/plan/versies/2").exchange()).hasStatus(404);
        visits.post(adviser, "/plan/versies/2/consultatie", Map.of());
        assertThat(visits.toDos(council)).contains("Masterplan Integrale Veiligheid 2027-2030");

        visits.moveTo(2026, 12, 9);
        var early =
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2026-12-08", "ingang", "2026-12-31");
        assertThat(Page.of(visits.post(adviser, "/plan/versies/2/besluit", early), 422).text())
                .contains("het begin van het plan (1-1-2027)");
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/2/besluit",
                                Map.of(
                                        "orgaan", "COUNCIL",
                                        "besluitdatum", "2026-12-08",
                                        "ingang", "2027-01-01")))
                .hasRedirectedUrl("/plan/versies/2");
        assertThat(Page.open(mvc, "/plan").text()).contains("2023-2026");
    }

    @Test
    @Order(6)
    @DisplayName("S004: on 1 January the new plan is in force; the old one stays and compares")
    void comesIntoForce() {
        visits.moveTo(2027, 1, 1);
        assertThat(terms())
                .as("figures by the terms of the plans")
                .contains("2019–2022", "in 2022", "2023–2026", "2027–2030", "nog geen cijfer");

        assertThat(Page.open(mvc, "/plan").text())
                .contains("Masterplan Integrale Veiligheid 2027-2030")
                .doesNotContain("Polarisatie en radicalisering");
        assertThat(Page.open(mvc, "/plan/themas/sociale-kwaliteit").text())
                .contains("Fysieke kwaliteit");
        assertThat(mvc.get().uri("/plan/themas/fysieke-kwaliteit").exchange()).hasStatus(404);
        assertThat(Page.open(mvc, "/plan/versies").section("Andere plannen"))
                .contains("1. In gebruik genomen");
        assertThat(Page.open(mvc, "/plan/versies/1/plan").text()).contains("Fysieke kwaliteit");
        assertThat(Page.open(mvc, "/plan/verschil?van=1&tot=2").text())
                .contains("Sociale kwaliteit", "Fysieke kwaliteit", "vervallen");
        assertThat(Page.of(visits.get(adviser, PRIORITIES), 200).text())
                .contains("Prioriteiten voor 2031-2034", "0 van de");
        assertThat(Page.of(visits.get(adviser, PRIORITIES + "?plan=" + OLD), 200).text())
                .contains("Prioriteiten voor 2027-2030", "Gekozen als accent: Sociale kwaliteit");
        assertThat(Page.of(visits.get(adviser, ANALYSIS + "?plan=" + OLD), 200).text())
                .contains("Fietsdiefstal is hier het ergst.");
    }

    private String terms() {
        return Page.open(mvc, "/cijfers/misdrijven-totaal").section("Per planperiode");
    }

    @Test
    @Order(7)
    @DisplayName("S004: the old plan closes with an outcome for each goal and the figures of then")
    void closesTheOldPlan() throws Exception {
        var path = "/plan/evaluatie?plan=" + OLD;
        assertThat(visits.toDos(adviser)).doesNotContain("Het plan afsluiten met een evaluatie");
        visits.moveTo(2027, 2, 1);
        assertThat(visits.toDos(adviser))
                .contains("Het plan afsluiten met een evaluatie (2023-2026)");
        assertThat(Page.open(mvc, path).text()).contains("nog niet gemaakt");
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        assertThat(form).containsEntry("oordeel-minder-criminaliteit", "UNASSESSABLE");
        form.put("oordeel-minder-criminaliteit", "NOT_REACHED");
        assertThat(Page.of(visits.post(adviser, "/plan/evaluatie", form), 422).text())
                .contains("wijkt uw oordeel af van wat de cijfers zeggen: schrijf erbij waarom");
        assertThat(Page.open(mvc, path).text()).contains("nog niet gemaakt");
        form.put("uitleg-minder-criminaliteit", "De raad zag te weinig daling.");

        assertThat(visits.post(adviser, "/plan/evaluatie", form)).hasRedirectedUrl(path);

        var page = Page.open(mvc, path);
        assertThat(page.section("Wat er van de doelen"))
                .contains("Minder criminaliteit", "niet bereikt", "De raad zag te weinig daling.");
        assertThat(page.text()).contains("1 niet bereikt").doesNotContain("Anne");
        assertThat(word("/plan/evaluatie.docx?plan=" + OLD))
                .contains("De raad zag te weinig daling.");
        assertThat(Page.open(mvc, "/plan/evaluatie").text()).contains("nog niet gemaakt");
        assertThat(visits.post(council, "/plan/evaluatie", form)).hasStatus(404);
    }

    private void done(String step, String note) {
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/cyclus/stappen/%s/%s/periode".formatted(OLD, step),
                                Map.of("gedaan", "true", "toelichting", note)))
                .hasStatus(302);
        assertThat(Page.of(visits.get(adviser, "/plan/cyclus"), 200).section("Gedaan"))
                .contains(note, "Anne Adviseur");
    }

    private void score(String theme, int... scores) {
        var criteria =
                List.of(
                        "omvang",
                        "trend",
                        "ernst",
                        "beleving",
                        "invloed",
                        "wettelijke-taak",
                        "politiek-gewicht");
        var form = new LinkedHashMap<String, Object>(Map.of("gezien", "0"));
        for (int i = 0; i < scores.length; i++) {
            form.put("score-" + criteria.get(i), scores[i]);
            form.put("reden-" + criteria.get(i), "Omdat het zo is.");
        }
        assertThat(visits.post(adviser, PRIORITIES + "/" + theme, form)).hasStatus(302);
    }

    private String word(String path) throws Exception {
        var bytes = visits.get(adviser, path).getResponse().getContentAsByteArray();
        try (var file = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(file)) {
            return text.getText();
        }
    }

    private String mvcText(String path) throws Exception {
        return visits.get(adviser, path).getResponse().getContentAsString();
    }
}
