package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.platform.signin.ExampleAccounts;
import org.junit.jupiter.api.BeforeAll;
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
 * Somebody asks what stood in the plan on a day that is long gone, also when a decision about that
 * day was put in much later.
 */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerugkijkenScenario {

    private static final String GOAL = "/plan/doelen/jonge-aanwas";
    private static final String WIJK = "/wijken/WK079411/plan";

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
    @Autowired ApplicationContext context;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(adviser);
    }

    @Test
    @Order(1)
    @DisplayName(
            "S003: every page of the plan can be read as it was, and keeps the day in its links")
    void readsThePlanOfADay() {
        amend("Motie", "Titel na de motie", 2);
        decide(2, "2024-03-01", "2024-03-01");
        visits.moveTo(2024, 5, 1);

        var now = Page.of(visits.get(adviser, GOAL), 200);
        assertThat(now.text()).contains("Titel na de motie", "Bijsturen");
        assertThat(now.select(".lookback")).isEmpty();
        var then = Page.of(visits.get(adviser, GOAL + "?dag=2024-02-29"), 200);

        assertThat(then.select(".lookback").text())
                .contains("U kijkt terug naar 29-2-2024.", "U kunt hier niets wijzigen.");
        assertThat(then.text()).doesNotContain("Titel na de motie");
        assertThat(then.select("main form[method=post], main a.btn")).isEmpty();
        assertThat(then.select("main nav a[href^=/plan]").attr("href"))
                .isEqualTo("/plan?dag=2024-02-29");
        assertThat(then.select("main a[href^=/plan/acties/]").attr("href"))
                .endsWith("?dag=2024-02-29");
        assertThat(then.select("header a[href^=/plan]").attr("href")).isEqualTo("/plan");
        assertThat(Page.open(mvc, GOAL + "?dag=2030-01-01", 400).text())
                .contains("1-1-2030 moet nog komen");
        assertThat(Page.open(mvc, GOAL + "?dag=2024-05-01").select(".lookback")).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("S003: a decision put in late counts from its day, but nobody had read it then")
    void tellsWhatWasKnown() {
        amend("Besluit van april", "Titel van april", 3);
        visits.moveTo(2024, 6, 3);
        decide(3, "2024-04-09", "2024-04-10");

        assertThat(Page.open(mvc, "/plan/versies?dag=2024-05-15").text())
                .contains("Op 15-5-2024 gold versie 3: Besluit van april")
                .contains("Dit besluit staat sinds 3-6-2024 in Regiekamer")
                .contains("wie op die dag keek, zag versie 2");
        assertThat(Page.open(mvc, GOAL + "?dag=2024-05-15").text())
                .contains("Titel na de motie")
                .doesNotContain("Titel van april");
        visits.moveTo(2024, 6, 4);
        assertThat(Page.open(mvc, GOAL + "?dag=2024-06-03").text()).contains("Titel van april");
        assertThat(Page.open(mvc, "/plan/versies?dag=2024-06-03").text())
                .doesNotContain("Dit besluit staat sinds");
    }

    @Test
    @Order(3)
    @DisplayName("S036, S040: who held an action, what was adjusted and agreed, all as of that day")
    void readsWhatBelongsToIt() {
        give("A001", "partner:politie");
        propose("Meer winkels erbij");
        agree("Verlichting in het park nakijken");
        visits.moveTo(2024, 6, 20);
        give("A001", "partner:jpt");
        step("Het college stemt in.");
        agree("Buurtschouw in het najaar");
        visits.moveTo(2024, 7, 1);

        var action = Page.of(visits.get(adviser, "/plan/acties/A001?dag=2024-06-10"), 200).text();
        assertThat(action).contains("Actiehouder: Politie", "wacht op besluit");
        assertThat(Page.of(visits.get(adviser, "/plan/acties/A001"), 200).text())
                .contains("besloten")
                .doesNotContain("Actiehouder: Politie");
        assertThat(Page.open(mvc, "/plan/bijsturing?dag=2024-06-10").text())
                .contains("Er is nog niet bijgestuurd.");
        assertThat(Page.open(mvc, WIJK + "?dag=2024-06-10").section("Eigen afspraken"))
                .contains("Verlichting in het park")
                .doesNotContain("Buurtschouw");
    }

    @Test
    @Order(4)
    @DisplayName("S003: who held an action then keeps the name, also after leaving")
    void keepsTheNameOfWhoLeft() {
        visits.moveTo(2024, 8, 1);
        var hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        give("A002", "account:" + hanna.id());
        visits.moveTo(2024, 8, 10);
        ExampleAccounts.block(context, hanna);

        var now = Page.of(visits.get(adviser, "/plan/acties/A002"), 200);
        var then = Page.of(visits.get(adviser, "/plan/acties/A002?dag=2024-08-05"), 200);

        assertThat(now.text()).contains("Actiehouder: vertrokken");
        assertThat(now.select("main a[href^=/plan/houders]")).hasSize(1);
        assertThat(then.text()).contains("Actiehouder: Hanna Houder").doesNotContain("vertrokken");
        assertThat(then.select("main a[href^=/plan/houders]")).isEmpty();
        assertThat(Page.open(mvc, "/plan/acties/A002?dag=2024-08-05").text())
                .doesNotContain("Hanna");
    }

    @Test
    @Order(5)
    @DisplayName("A day that is none is refused, on a page and for a file")
    void refusesADayThatIsNone() {
        for (var path :
                new String[] {"/plan", "/plan/voortgang", "/plan/voortgang.csv", "/plan/versies"}) {
            assertThat(Page.of(mvc.get().uri(path + "?dag=gisteren").exchange(), 400).text())
                    .contains("‘gisteren’ is geen dag.", "bijvoorbeeld 2026-05-01");
            for (var slip : new String[] {"%2B999999999-12-31", "-9999-01-01", "0206-05-01"}) {
                assertThat(mvc.get().uri(URI.create(path + "?dag=" + slip)).exchange())
                        .as(path + slip)
                        .hasStatus(400);
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("A form and a page under another name do not look back without a word")
    void looksBackOnlyWhereItSaysSo() {
        var form = "/plan/bijsturing/nieuw?soort=actie&id=A001&dag=2024-02-29";
        assertThat(Page.of(visits.get(adviser, form), 200).select(".lookback")).isEmpty();
        assertThat(mvc.get().uri("/wijken/wk079411/plan?dag=2024-06-10").exchange())
                .hasRedirectedUrl(WIJK + "?dag=2024-06-10");
    }

    private void amend(String title, String words, int version) {
        var draft = visits.beginAnAmendment(adviser, title);
        assertThat(draft).isEqualTo("/plan/versies/" + version);
        visits.amend(adviser, draft, "doel/jonge-aanwas", "titel", words);
    }

    private void decide(int version, String on, String from) {
        var decision = Map.of("orgaan", "COUNCIL", "besluitdatum", on, "ingang", from);
        assertThat(visits.post(adviser, "/plan/versies/%d/besluit".formatted(version), decision))
                .hasStatus(302);
    }

    private void give(String action, String holder) {
        assertThat(visits.post(adviser, "/plan/houders", Map.of("actie", action, "houder", holder)))
                .hasStatus(302);
    }

    private void propose(String what) {
        var proposal =
                Map.of(
                        "soort", "actie",
                        "id", "A001",
                        "wat", what,
                        "waarom", "Het werkt.",
                        "wie", "college",
                        "voor", "2024-12-01");
        assertThat(visits.post(adviser, "/plan/bijsturing", proposal)).hasStatus(302);
    }

    private void step(String words) {
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/bijsturing/1",
                                Map.of("stap", "DECISION", "tekst", words)))
                .hasStatus(302);
    }

    private void agree(String what) {
        assertThat(
                        visits.post(
                                adviser,
                                WIJK + "/afspraken",
                                Map.of(
                                        "wat",
                                        what,
                                        "wie",
                                        "wijkregisseur",
                                        "uiterlijk",
                                        "2024-12-31")))
                .hasStatus(302);
    }
}
