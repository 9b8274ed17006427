package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who presses a button twice, does it once. */
@RegiekamerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubleSubmissionTests {

    /** A town of its own, for the drafts that are made here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        java.time.InstantSource days() {
            return new MovableClock(java.time.LocalDate.of(2024, 3, 1));
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired Visits visits;
    @Autowired java.time.InstantSource clock;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final MockHttpSession session = new MockHttpSession();

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(adviser);
    }

    @Test
    void aDoubleClickMakesOneDraft() throws Exception {
        var token = token();
        var before = drafts();
        Callable<MvcTestResult> press = () -> press(token, "Dubbel");

        try (var two = Executors.newFixedThreadPool(2)) {
            var answers =
                    two.invokeAll(Stream.of(press, press).toList()).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .map(answer -> answer.getResponse().getRedirectedUrl())
                            .toList();
            assertThat(answers.getFirst()).isNotNull().isEqualTo(answers.getLast());
        }

        assertThat(drafts()).isEqualTo(before + 1);
    }

    @Test
    void theSameWordsFromAFreshFormAreAnotherDraft() {
        var before = drafts();

        var first = press(token(), "Twee keer").getResponse().getRedirectedUrl();
        var second = press(token(), "Twee keer").getResponse().getRedirectedUrl();

        assertThat(second).isNotEqualTo(first);
        assertThat(drafts()).isEqualTo(before + 2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        var token = token();

        assertThat(press(token, "")).hasStatus(422);
        assertThat(press(token, "")).hasStatus(422);
    }

    private int drafts() {
        return Page.of(visits.get(adviser, "/plan/versies"), 200)
                .select("a[href^=/plan/versies/]")
                .size();
    }

    /** As the form on the page carries it. */
    private String token() {
        var page =
                mvc.get()
                        .uri("/plan/versies")
                        .session(session)
                        .with(adviser.asksAt(clock.instant()))
                        .exchange();
        return Page.of(page, 200).select("input[name=_csrf]").val();
    }

    private MvcTestResult press(String token, String title) {
        var request =
                mvc.post()
                        .uri("/plan/versies")
                        .session(session)
                        .contentType("application/x-www-form-urlencoded")
                        .with(adviser.asksAt(clock.instant()));
        Map.of("_csrf", token, "titel", title, "reden", "Omdat.").forEach(request::param);
        return request.exchange();
    }
}
