package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What cannot be in a plan is refused in the words of the form, and nothing typed is lost. */
@RegiekamerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KanNietScenario {

    private static final String GOAL = "/onderdelen/doel/jonge-aanwas";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2025, 2, 3));
        }
    }

    @Autowired Visits visits;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private String draft = "";

    @BeforeAll
    void beginAnAmendment() {
        visits.takeThePlanIntoUse(adviser);
        draft = visits.beginAnAmendment(adviser, "Doelen nalopen");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "streefjaar | gauw | ‘gauw’ bij ‘Streefjaar’ is geen heel getal. Schrijf het in cijfers. Een voorbeeld: 2030.",
                "streefjaar | 1800 | ‘Streefjaar’ is 1800; het kan niet lager dan 2000 zijn.",
                "streefjaar | 2019 | Het plan begint in 2023; het streefjaar 2019 ligt daarvoor. Kies een later jaar.",
                "titel | '' | Vul ‘Titel’ in.",
                "gebied.code | Oost | ‘Oost’ kan niet bij ‘Gebied, code’. Een voorbeeld: WK001402.",
                "soort-doel | wens | ‘wens’ kan niet bij ‘Soort doel’. Kies iets uit de lijst.",
                "thema | zorg | Bij ‘Thema’ staat ‘zorg’; dat is er niet. Kies iets uit de lijst.",
                "indicatoren.0.drempel | veel | ‘veel’ bij ‘Indicatoren, nummer 1, drempel’ is geen getal. Schrijf het in cijfers, met een komma voor de decimalen.",
            })
    @DisplayName("S003: a goal that cannot be is refused at its field")
    void refusesAtTheField(String field, String typed, String said) {
        var form =
                Sent.by(
                        Page.of(visits.get(adviser, draft + GOAL), 200)
                                .select("form#onderdeel")
                                .first());
        form.put(field, typed);

        var page = Page.of(visits.post(adviser, draft + GOAL, form), 422);

        assertThat(page.select("[role=alert] a").eachText()).containsExactly(said);
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#" + field);
        for (var kept : page.select("input[name='%1$s'], textarea[name='%1$s']".formatted(field))) {
            assertThat(kept.val()).as("what was typed stays").isEqualTo(typed);
        }
    }

    @Test
    @DisplayName("S003: a milestone of before the plan is refused at its day")
    void refusesAMilestoneOfBeforeThePlan() {
        var form =
                Sent.by(
                        Page.of(visits.get(adviser, draft + GOAL), 200)
                                .select("form#onderdeel")
                                .first());
        form.put("mijlpaal.wat", "Een aanpak");
        form.put("mijlpaal.uiterlijk", "2022-06-30");

        assertThat(Page.of(visits.post(adviser, draft + GOAL, form), 422).select("[role=alert] a"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.attr("href")).isEqualTo("#mijlpaal.uiterlijk");
                    assertThat(one.text()).contains("Het plan begint op 1-1-2023");
                });
    }

    @Test
    @DisplayName("S003: a title longer than a line is refused, also deep in a form")
    void refusesLongTexts() {
        var form =
                Sent.by(
                        Page.of(visits.get(adviser, draft + GOAL), 200)
                                .select("form#onderdeel")
                                .first());
        form.put("titel", "x".repeat(201));
        form.put("doelgroepen.0.naam", "y".repeat(201));

        assertThat(Page.of(visits.post(adviser, draft + GOAL, form), 422).select("[role=alert] a"))
                .extracting(one -> one.attr("href"))
                .containsExactlyInAnyOrder("#titel", "#doelgroepen.0.naam");
    }

    @Test
    @DisplayName(
            "S040: a second decision beside the first, and one of before the plan, are refused")
    void refusesASecondDecision() {
        var proposal =
                Map.of(
                        "soort", "actie",
                        "id", "A124",
                        "wat", "Langer doorgaan",
                        "waarom", "Het duurt langer.",
                        "orgaan", "COLLEGE",
                        "voor", "2025-03-01");
        var path =
                String.valueOf(
                        visits.post(adviser, "/plan/bijsturing", proposal)
                                .getResponse()
                                .getRedirectedUrl());
        assertThat(Page.of(visits.post(adviser, path, decision("1995-05-05", "0")), 422).alert())
                .contains("Het besluit is van 5-5-1995; het plan begon pas op 1-1-2023.");
        assertThat(visits.post(adviser, path, decision("2025-01-20", "0"))).hasStatus(302);

        var again = Page.of(visits.post(adviser, path, decision("2025-01-27", "1")), 422);

        assertThat(again.alert()).contains("Over bijsturing", "is al besloten.");
        assertThat(again.select("#stap option").eachText()).doesNotContain("besluit");
    }

    private static Map<String, String> decision(String day, String seen) {
        return Map.of("stap", "DECISION", "tekst", "Akkoord.", "besluitdatum", day, "gezien", seen);
    }

    @Test
    @DisplayName("S040: an action that is done cannot be stuck as well")
    void refusesDoneAndStuck() {
        var report =
                Map.of(
                        "gezien",
                        "0",
                        "stand",
                        "afgerond",
                        "licht",
                        "rood",
                        "waarom",
                        "Het zit vast.");

        var page = Page.of(visits.post(adviser, "/plan/acties/A124/voortgang", report), 422);

        assertThat(page.alert()).contains("De actie is klaar en loopt toch vast");
    }

    @Test
    @DisplayName("S044: what people write in the cycle and in notes has a longest length")
    void refusesLongChapters() {
        var chapter = Map.of("gezien", "0", "tekst", "x".repeat(20_001));
        assertThat(
                        Page.of(
                                        visits.post(
                                                adviser,
                                                "/plan/cyclus/analyse/ondermijning",
                                                chapter),
                                        422)
                                .alert())
                .contains("20001 tekens");
        var made = visits.post(adviser, "/plan/notas", Map.of("nota", "raadspagina vandaag"));
        var note = String.valueOf(made.getResponse().getRedirectedUrl());
        var part = Page.of(visits.get(adviser, note), 200).select("a[href*=/delen/]").attr("href");
        var kept = Page.of(visits.post(adviser, part, chapter), 422);
        assertThat(kept.alert()).contains("20001 tekens");
        assertThat(kept.select("#tekst").val()).hasSize(20_001);
        var score = Map.of("gezien", "0", "score-omvang", "3", "reden-omvang", "x".repeat(4001));
        assertThat(
                        Page.of(
                                        visits.post(
                                                adviser,
                                                "/plan/cyclus/prioriteiten/ondermijning",
                                                score),
                                        422)
                                .alert())
                .contains("4001 tekens");
    }
}
