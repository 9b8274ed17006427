package nl.regiekamer.plan.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.notes.OtherPrograms;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * An adviser goes over the draft of the next plan: what still speaks of the old years, what many
 * goals have in common, and what became of a theme, before the council decides on it.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NalopenScenario {

    private static final String FORM = "/plan/cyclus/volgend";
    private static final String DIFFERENCE = "/plan/verschil";
    private static final String DRAFT = "/plan/versies/2";
    private static final String YOUNG = DRAFT + "/onderdelen/doel/jonge-aanwas";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2026, 6, 1));
        }
    }

    @Autowired Visits visits;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @Test
    @Order(1)
    @DisplayName("S001: until the plan is in use, taking it into use is what waits for its writer")
    void asksToTakeThePlanIntoUse() {
        assertThat(visits.toDos(adviser)).contains("Neem het plan in gebruik");
        assertThat(visits.toDos(council)).doesNotContain("Neem het plan in gebruik");

        visits.takeThePlanIntoUse(adviser);

        assertThat(visits.toDos(adviser)).doesNotContain("Neem het plan in gebruik");
    }

    @Test
    @Order(2)
    @DisplayName("S039: a milestone of the old years goes along only when somebody says so")
    void leavesPassedMilestonesBehind() {
        var page = Page.of(visits.get(adviser, FORM), 200);
        assertThat(page.text()).contains("Er is nog geen thema als accent gekozen.");
        var milestones = page.select("label.check:contains(Mijlpaal van)");
        assertThat(milestones).isNotEmpty();
        assertThat(milestones.select("input[checked]")).isEmpty();
        assertThat(page.select("input[name=doel][checked]")).isNotEmpty();

        var form = Sent.by(page.select("form.stack").first());
        form.put("reden", "x".repeat(4001));
        assertThat(Page.of(visits.post(adviser, FORM, form), 422).alert())
                .contains("4001 tekens", "ten hoogste 4000");
        form.put("reden", "Eén accent, breed gedragen.");
        form.put("thema-fysieke-kwaliteit", "sociale-kwaliteit");
        assertThat(visits.post(adviser, FORM, form)).hasRedirectedUrl(DRAFT);
    }

    @Test
    @Order(3)
    @DisplayName("S003: what thirty goals have in common is one line, a merged theme says in what")
    void saysEqualChangesOnce() throws Exception {
        var draft = Page.of(visits.get(adviser, DRAFT), 200);
        var difference = draft.section("Wat er anders is dan in het plan ervoor");
        var together = draft.select(".change:has(details) table tbody tr").eachText();
        assertThat(together).contains("Streefjaar 2026 2030");
        assertThat(difference)
                .containsPattern("Hetzelfde bij \\d+ doelen")
                .contains("Masterplan Integrale Veiligheid 2027-2030 plan gewijzigd")
                .contains("Fysieke kwaliteit thema gaat op in ‘Sociale kwaliteit’")
                .doesNotContain("Fysieke kwaliteit thema vervallen");
        assertThat(difference.split("Streefjaar 2026 2030", -1)).as("said once").hasSize(2);

        var said = Page.of(visits.get(adviser, DIFFERENCE + "?van=1&tot=2"), 200);
        var words = said.select(".change h3 a, .change td, .change tbody th").eachText();
        var files = new EnumMap<Form, String>(Form.class);
        for (var form : Form.values()) {
            var path = "%s.%s?van=1&tot=2".formatted(DIFFERENCE, form.ending());
            var bytes = visits.get(adviser, path).getResponse().getContentAsByteArray();
            files.put(form, OtherPrograms.words(bytes, form));
        }
        OtherPrograms.requireEach(files, words.stream().filter(one -> !one.equals("–")).toList());
    }

    @Test
    @Order(4)
    @DisplayName(
            "S039: the draft lists what still names a year of the old plan, until it is mended")
    void listsOldYears() {
        var form = Page.of(visits.get(adviser, FORM), 200);
        assertThat(form.text()).contains("Het concept is er al.");
        visits.amend(
                adviser,
                DRAFT,
                "doel/jonge-aanwas",
                "tekst",
                "In 2026 stappen er minder jongeren in.");

        var before = Page.of(visits.get(adviser, DRAFT), 200);
        assertThat(before.select("#oude-jaren a").eachAttr("href")).contains(YOUNG);
        assertThat(before.section("Het besluit vastleggen"))
                .contains("van de vorige periode", "geen enkel thema een accent");
        visits.amend(
                adviser,
                DRAFT,
                "doel/jonge-aanwas",
                "tekst",
                "In 2030 stappen er minder jongeren in.");

        var after = Page.of(visits.get(adviser, DRAFT), 200);
        assertThat(after.select("#oude-jaren a").eachAttr("href")).doesNotContain(YOUNG);
    }

    @Test
    @Order(5)
    @DisplayName("S039: the decision on the next plan counts from its first day and ends its step")
    void theDecisionEndsTheStep() {
        assertThat(visits.toDos(adviser)).contains("Volgend plan: Masterplan");
        visits.post(adviser, DRAFT + "/consultatie", Map.of());
        assertThat(done()).contains("Concept van het volgende plan in consultatie (2023-2026)");
        visits.moveTo(2026, 11, 16);
        assertThat(visits.toDos(adviser)).contains("Het volgende plan naar de raad (2023-2026)");

        var page = Page.of(visits.get(adviser, DRAFT), 200);
        assertThat(page.select("#ingang").val()).isEqualTo("2027-01-01");
        var form = Sent.by(page.select("form[action$=/besluit]").first());
        form.put("orgaan", "COUNCIL");
        form.put("besluitdatum", "2026-11-10");
        assertThat(visits.post(adviser, DRAFT + "/besluit", form)).hasRedirectedUrl(DRAFT);

        assertThat(
                        Page.of(visits.get(adviser, DRAFT), 200)
                                .select("a[href*=verschil]")
                                .attr("href"))
                .isEqualTo(DIFFERENCE + "?van=1&tot=2");
        assertThat(
                        Page.of(visits.get(adviser, DIFFERENCE + "?van=1&tot=2"), 200)
                                .section("Het besluit"))
                .contains("gemeenteraad, 10-11-2026", "1-1-2027", "Eén accent, breed gedragen.")
                .contains("Anne Adviseur");
        assertThat(visits.toDos(adviser)).doesNotContain("Het volgende plan naar de raad");
        assertThat(done())
                .contains("Het volgende plan naar de raad (2023-2026)", "Versie 2: vastgesteld");
    }

    private String done() {
        return Page.of(visits.get(adviser, "/plan/cyclus"), 200).section("Gedaan");
    }
}
