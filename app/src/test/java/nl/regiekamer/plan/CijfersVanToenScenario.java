package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.sources.Analyst;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * "In May you told us 51,6 on this page." A figure comes in, is corrected, and both are withdrawn;
 * each day shows what stood there then. The figures are made up, so the town is one of its own.
 */
@RegiekamerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CijfersVanToenScenario {

    private static final String GOAL = "/plan/doelen/minder-criminaliteit";
    private static final String THEME = "/plan/themas/objectieve-veiligheid-hic";
    private static final String WIJK = "/wijken/WK079418/plan";
    private static final String OWN_GOAL = "/plan/doelen/timeout-30-plaatsen";
    private static final String OWN_THEME = "/plan/themas/sociale-kwaliteit";
    private static final String NONE = "";

    /** What the goal, the theme and the plan of the wijk said at the end of a day. */
    private record Then(String day, String crimes, String unsafe) {}

    private static final List<Then> PUBLIC_FIGURES =
            List.of(
                    new Then("2025-04-06", NONE, NONE),
                    new Then("2025-04-07", "51,1", "9%"),
                    new Then("2025-05-11", "51,1", "9%"),
                    new Then("2025-05-12", "51,6", "8%"),
                    new Then("2025-06-15", "51,6", "8%"),
                    new Then("2025-06-16", "51,1", "9%"),
                    new Then("2025-07-13", "51,1", "9%"),
                    new Then("2025-07-14", NONE, NONE));

    /** What colleagues read of a figure that is public by a decision, and what everybody did. */
    private record Own(String day, String colleagues, String everybody) {}

    private static final List<Own> OWN_FIGURES =
            List.of(
                    new Own("2025-04-06", NONE, NONE),
                    new Own("2025-04-07", "28", NONE),
                    new Own("2025-05-04", "28", NONE),
                    new Own("2025-05-05", "28", "28"),
                    new Own("2025-05-12", "31", "28"),
                    new Own("2025-06-15", "31", "28"),
                    new Own("2025-06-16", "31", "31"),
                    new Own("2025-07-14", "28", "28"));

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2025, 3, 3));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired Areas areas;

    private Analyst analyst;

    @BeforeAll
    void deliverCorrectAndWithdraw() {
        analyst = new Analyst(mvc);
        visits.moveTo(2025, 4, 7);
        var crimes = crimes("4900,51.1");
        var survey = survey(9);
        var own = own(28);
        visits.moveTo(2025, 5, 5);
        publish(own, "2025-05-01");
        visits.moveTo(2025, 5, 12);
        var laterCrimes = crimes("4948,51.6");
        var laterSurvey = survey(8);
        var laterOwn = own(31);
        visits.moveTo(2025, 6, 16);
        withdraw(laterCrimes);
        withdraw(laterSurvey);
        publish(laterOwn, "2025-06-12");
        visits.moveTo(2025, 7, 14);
        withdraw(crimes);
        withdraw(survey);
        withdraw(laterOwn);
        visits.moveTo(2025, 8, 4);
    }

    @Test
    @DisplayName("S029: goal, theme and wijk show the figures of the day that one looks back to")
    void showsTheFiguresOfThatDay() {
        for (var then : inAnyOrder(PUBLIC_FIGURES, 41)) {
            assertThat(crimesOfGoal(dag(GOAL, then.day())))
                    .as("goal, %s", then)
                    .isEqualTo(then.crimes());
            assertThat(crimesOfTheme(dag(THEME, then.day())))
                    .as("theme, %s", then)
                    .isEqualTo(then.crimes());
            assertThat(unsafe(dag(WIJK, then.day()))).as("wijk, %s", then).isEqualTo(then.unsafe());
        }
        assertThat(Page.open(mvc, dag(GOAL, "2025-05-12")).section("Hoe staat het ervoor"))
                .contains("Aantoonbaar beter", "naar 51,6");
        assertThat(Page.open(mvc, GOAL).section("Hoe staat het ervoor"))
                .contains("Nog niet te beoordelen");
    }

    @Test
    @DisplayName("S029: who looks back sees no figure before it was public for them")
    void keepsWhatWasNotPublicYet() {
        for (var then : inAnyOrder(OWN_FIGURES, 42)) {
            var colleague = analyst.open(dag(OWN_GOAL, then.day()));
            var everybody = Page.open(mvc, dag(OWN_GOAL, then.day()));
            assertThat(places(colleague)).as("colleague, %s", then).isEqualTo(then.colleagues());
            assertThat(places(everybody)).as("public, %s", then).isEqualTo(then.everybody());
            assertThat(everybody.text()).doesNotContain("nog niet openbaar");
            var theme = analyst.open(dag(OWN_THEME, then.day()));
            assertThat(ownRow(theme).contains("nog niet openbaar"))
                    .as("a colleague reads that it was not, %s", then)
                    .isEqualTo(!then.colleagues().equals(then.everybody()));
            assertThat(placesOfTheme(theme))
                    .as("theme, colleague, %s", then)
                    .isEqualTo(then.colleagues());
            assertThat(placesOfTheme(Page.open(mvc, dag(OWN_THEME, then.day()))))
                    .as("theme, public, %s", then)
                    .isEqualTo(then.everybody());
        }
    }

    @Test
    @DisplayName("Looking back changes nothing of what others see now")
    void leavesNowAlone() {
        for (var path : List.of(GOAL, THEME, WIJK, OWN_GOAL, OWN_THEME)) {
            var everybody = Page.open(mvc, path).select("main").text();
            var colleague = analyst.open(path).select("main").text();
            for (var day : List.of("2025-04-07", "2025-05-12")) {
                analyst.open(dag(path, day));
                Page.open(mvc, dag(path, day));
            }

            assertThat(Page.open(mvc, path).select("main").text()).isEqualTo(everybody);
            assertThat(analyst.open(path).select("main").text()).isEqualTo(colleague);
        }
    }

    /** So that what is kept of one day would be seen on another. */
    private static <T> List<T> inAnyOrder(List<T> days, long seed) {
        var shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String dag(String path, String day) {
        return path + "?dag=" + day;
    }

    private String crimesOfGoal(String path) {
        return oneOf(Page.open(mvc, path).section("Hoe staat het ervoor"), "naar 51,1", "naar 51,6")
                .replace("naar ", "");
    }

    private String crimesOfTheme(String path) {
        return oneOf(
                Page.open(mvc, path).select("tr:has(a[href^=/cijfers/misdrijven-totaal])").text(),
                "51,1",
                "51,6");
    }

    private String unsafe(String path) {
        return Page.open(mvc, path)
                .select("tr:has(a[href^=/cijfers/vaak-onveilig]) td[data-l=Hier]")
                .text()
                .replaceFirst(" .*", "");
    }

    private static String places(Page page) {
        return oneOf(page.section("Hoe staat het ervoor"), "28 in 2024", "31 in 2024")
                .replace(" in 2024", "");
    }

    private static String placesOfTheme(Page page) {
        return oneOf(
                page.select("tr:has(a[href^=/cijfers/timeout-bezetting]) td[data-l=Cijfer]").text(),
                "28",
                "31");
    }

    private static String ownRow(Page page) {
        return page.select("tr:has(a[href^=/cijfers/timeout-bezetting])").text();
    }

    /** Which of two stands in a text; nothing when neither does. */
    private static String oneOf(String text, String one, String other) {
        assertThat(text.contains(one) && text.contains(other)).as(text).isFalse();
        return text.contains(one) ? one : text.contains(other) ? other : NONE;
    }

    private String crimes(String figures) {
        return analyst.deliver(
                "83648ned",
                "gebied-periode",
                """
                gebied,periode,TotaalGeregistreerdeMisdrijven_1,GeregistreerdeMisdrijvenPer1000Inw_3
                GM0794,2024,%s
                """
                        .formatted(figures));
    }

    /** In one wijk many more feel unsafe than in each other. */
    private String survey(int there) {
        var rows = new StringBuilder("gebied,periode,maat,waarde,laag,hoog\n");
        rows.append("GM0794,2023,vaak-onveilig,3,2.5,3.5\n");
        for (var wijk : areas.listWijken()) {
            rows.append(
                    WIJK.contains(wijk.code().value())
                            ? "%s,2023,vaak-onveilig,%d,%d,%d\n"
                                    .formatted(wijk.code(), there, there - 2, there + 2)
                            : "%s,2023,vaak-onveilig,2.8,1.8,3.8\n".formatted(wijk.code()));
        }
        return analyst.deliver("85146ned", "enquete", rows.toString());
    }

    private String own(int places) {
        return analyst.deliver(
                "eigen-registratie",
                "maat-en-waarde",
                "gebied,periode,maat,waarde,kwalificatie\nGM0794,2024,timeout-bezetting,%d,\n"
                        .formatted(places));
    }

    private void publish(String delivery, String day) {
        var decision = Map.of("orgaan", "COLLEGE", "besluitdatum", day, "kenmerk", "B-1");
        assertThat(analyst.send(delivery + "/openbaar", decision)).hasStatus(302);
    }

    private void withdraw(String delivery) {
        assertThat(analyst.send(delivery + "/intrekken", Map.of("reden", "Verkeerd bestand.")))
                .hasStatus(302);
    }
}
