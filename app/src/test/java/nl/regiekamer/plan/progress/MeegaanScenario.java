package nl.regiekamer.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.Sent;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Holders and open milestones go along to the next plan, whatever happens until it begins. */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeegaanScenario {

    private static final String HOLDERS = "/plan/houders";
    private static final String OWN = "/plan/acties/A001/voortgang";

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
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private Person hanna = Person.with("Hanna", "actiehouder");
    private Person piet = Person.with("Piet", "actiehouder");
    private String coming = "";

    @BeforeAll
    void takeThePlanIntoUse() {
        hanna = ExampleAccounts.invite(context, "Hanna Houder", "actiehouder");
        piet = ExampleAccounts.invite(context, "Piet Politie", "actiehouder");
        visits.takeThePlanIntoUse(adviser);
        give(HOLDERS, hanna, "A001", "A002", "A010");
        addMilestone("A001", "Alle winkels bezocht", "2027-03-01");
        addMilestone("A001", "De eerste winkel bezocht", "2026-03-02");
        milestone("A001", 2, "2026-03-02", "2026-03-02");
    }

    @Test
    @Order(1)
    @DisplayName("S004: with the decision, holders and open milestones stand in the next plan")
    void goAlongWithTheDecision() {
        visits.moveTo(2026, 9, 1);
        var path = "/plan/cyclus/volgend";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("form.stack").first());
        assertThat(form).containsEntry("houders", "ja").containsEntry("mijlpalen", "ja");
        form.put("reden", "Zo wil de raad het.");
        assertThat(visits.post(adviser, path, form)).hasRedirectedUrl("/plan/versies/2");
        takeOut("A010");
        assertThat(
                        Page.of(visits.get(adviser, HOLDERS), 200)
                                .select("a[href*=plan]")
                                .eachAttr("href"))
                .noneMatch(href -> href.startsWith(HOLDERS + "?plan="));
        assertThat(rows("assignment")).isZero();

        decide(2, "2026-09-01");

        coming =
                Page.of(visits.get(adviser, HOLDERS), 200)
                        .select("a[href^=/plan/houders?plan=]")
                        .attr("href");
        assertThat(Page.of(visits.get(adviser, coming), 200).text())
                .contains("dat begint op 1-1-2027", "2 van de 132 acties hebben een actiehouder");
        assertThat(row("A001")).contains("Hanna Houder");
        assertThat(rows("milestone")).isOne();
        assertThat(visits.get(adviser, HOLDERS + "?plan=bestaat-niet")).hasStatus(404);
        assertThat(visits.get(hanna, coming)).hasStatus(404);
    }

    @Test
    @Order(2)
    @DisplayName(
            "S004: until it begins, the next plan follows the old; what was changed there stays")
    void followsUntilItBegins() {
        visits.moveTo(2026, 10, 1);
        give(coming, piet, "A002");
        give(HOLDERS, piet, "A001");
        give(HOLDERS, nobody(), "A002");
        milestone("A001", 1, "2027-04-01", "");
        addMilestone("A003", "Het team is compleet", "2027-06-01");
        addMilestone("A004", "Het convenant is getekend", "2027-07-01");

        assertThat(row("A001")).contains("Piet Politie");
        assertThat(row("A002")).contains("Piet Politie");
        assertThat(rows("milestone")).isEqualTo(4);
    }

    @Test
    @Order(3)
    @DisplayName("S004: a second decision, after the first was withdrawn, carries nothing twice")
    void aSecondDecisionCarriesNothingTwice() {
        var withdrawal =
                Map.of(
                        "orgaan", "COUNCIL",
                        "besluitdatum", "2026-10-01",
                        "reden", "De raad wil eerst een debat.");
        assertThat(visits.post(adviser, "/plan/versies/2/intrekken", withdrawal))
                .hasRedirectedUrl("/plan/versies/3");
        assertThat(visits.get(adviser, coming)).hasStatus(404);
        milestone("A003", 1, "2027-06-01", "2026-10-01");
        var assigned = rows("assignment");

        decide(3, "2026-10-01");

        assertThat(rows("assignment")).isEqualTo(assigned);
        assertThat(row("A001")).contains("Piet Politie");
        assertThat(row("A002")).contains("Piet Politie");
        assertThat(rows("milestone")).isEqualTo(5);
    }

    @Test
    @Order(4)
    @DisplayName("S040: on the first day of the new plan holders report as they did")
    void reportsOnTheFirstDay() {
        visits.moveTo(2027, 1, 1);

        assertThat(Page.of(visits.get(piet, "/mijn-taken"), 200).section("Uw 2 acties"))
                .contains("A001", "A002");
        var form = Page.of(visits.get(piet, "/plan/acties/A001/voortgang"), 200);
        assertThat(form.section("Mijlpalen"))
                .contains("Alle winkels bezocht")
                .doesNotContain("De eerste winkel");
        assertThat(form.select("#datum-1").val()).isEqualTo("2027-04-01");
        assertThat(visits.get(hanna, "/plan/acties/A001/voortgang")).hasStatus(409);
        milestone("A001", 1, "2027-05-01", "");
        assertThat(Page.open(mvc, "/plan/acties/A001").section("Mijlpalen")).contains("1-5-2027");
    }

    @Test
    @Order(5)
    @DisplayName("S040: of the last half year a holder reports after the plan ended")
    void reportsOfThePlanThatEnded() {
        visits.moveTo(2027, 1, 12);
        assertThat(visits.toDos(hanna)).contains("A010").doesNotContain("A001");
        assertThat(visits.toDos(piet))
                .contains(
                        "Over het laatste half jaar van Masterplan Integrale Veiligheid 2023-2026");
        var action = "/plan/acties/A001?dag=2026-12-31";
        assertThat(Page.of(visits.get(adviser, action), 200).text()).contains("Meld nog over");
        assertThat(Page.of(visits.get(hanna, action), 200).text()).doesNotContain("Meld nog over");
        var path =
                Page.of(visits.get(piet, action), 200)
                        .select("a[href*=voortgang?plan=]")
                        .attr("href");
        assertThat(visits.get(hanna, path)).hasStatus(409);
        var page = Page.of(visits.get(piet, path), 200);
        assertThat(page.text()).contains("dat liep tot en met 31-12-2026");
        assertThat(page.section("Mijlpalen")).doesNotContain("Nieuwe mijlpaal");
        var form = Sent.by(page.select("form#melding").first());
        assertThat(Page.of(visits.post(piet, OWN, form), 422).select("form#melding").text())
                .contains("Kies hoe het gaat.");
        form.putAll(Map.of("stand", "afgerond", "licht", "groen", "waarom", "De ronde is klaar."));

        assertThat(visits.post(piet, OWN, form)).hasRedirectedUrl(path);

        assertThat(Page.of(visits.get(piet, path), 200).section("Wat er eerder is gemeld"))
                .contains("De ronde is klaar.");
        assertThat(visits.toDos(piet)).doesNotContain("Over het laatste half jaar");
        assertThat(Page.open(mvc, "/plan/acties/A001").text()).doesNotContain("De ronde is klaar.");
        assertThat(visits.post(hanna, OWN, form)).hasStatus(409);
    }

    @Test
    @Order(6)
    @DisplayName("S040: what turns out to have been reached, is so in the new plan; then it closes")
    void untilItIsEvaluated() {
        var old = "masterplan-2023-2026";
        var path = "/plan/acties/A004/voortgang?plan=" + old;
        var forms = Page.of(visits.get(adviser, path), 200).select("#mijlpalen form");
        var fields = Sent.by(forms.first());
        fields.put("gehaald", "2026-12-20");
        fields.remove("vervalt");
        assertThat(visits.post(adviser, forms.attr("action"), fields)).hasStatus(302);

        assertThat(Page.open(mvc, "/plan/acties/A004").section("Mijlpalen"))
                .contains("Het convenant is getekend", "20-12-2026");

        var close = "/plan/evaluatie?plan=" + old;
        var form = Sent.by(Page.of(visits.get(adviser, close), 200).select("form.stack").first());
        assertThat(visits.post(adviser, "/plan/evaluatie", form)).hasRedirectedUrl(close);
        assertThat(visits.get(adviser, path)).hasStatus(404);
        assertThat(visits.post(adviser, forms.attr("action"), fields)).hasStatus(404);
        assertThat(Page.of(visits.get(piet, "/plan/acties/A001?dag=2026-12-31"), 200).text())
                .doesNotContain("Meld nog over");
    }

    /** To whom an action goes that nobody is to hold any more. */
    private static Person nobody() {
        return Person.with("niemand", "actiehouder");
    }

    private void give(String path, Person who, String... actions) {
        var form = Page.of(visits.get(adviser, path), 200).select("form[method=post]").first();
        var fields = Sent.by(form);
        fields.put("houder", who.name().equals("niemand") ? "niemand" : "account:" + who.id());
        fields.put("actie", List.of(actions));
        assertThat(visits.post(adviser, HOLDERS, fields)).hasStatus(302);
    }

    private void addMilestone(String action, String name, String due) {
        var path = "/plan/acties/%s/mijlpalen".formatted(action);
        assertThat(visits.post(adviser, path, Map.of("naam", name, "datum", due))).hasStatus(302);
    }

    private void milestone(String action, int id, String due, String reached) {
        var path = "/plan/acties/%s/mijlpalen/%d".formatted(action, id);
        var form =
                Page.of(visits.get(adviser, "/plan/acties/%s/voortgang".formatted(action)), 200)
                        .select("form[action^=%s]".formatted(path))
                        .first();
        var fields = Sent.by(form);
        fields.put("datum", due);
        fields.put("gehaald", reached);
        fields.remove("vervalt");
        assertThat(visits.post(adviser, path, fields)).hasStatus(302);
    }

    private void takeOut(String action) {
        var path = "/plan/versies/2/onderdelen/actie/" + action;
        var form = Page.of(visits.get(adviser, path), 200).select("form#onderdeel").first();
        var seen = Map.of("stand", String.valueOf(Sent.by(form).get("stand")));
        assertThat(visits.post(adviser, path + "/vervallen", seen)).hasStatus(302);
    }

    private void decide(int version, String on) {
        var decision = Map.of("orgaan", "COUNCIL", "besluitdatum", on, "ingang", "2027-01-01");
        assertThat(visits.post(adviser, "/plan/versies/%d/besluit".formatted(version), decision))
                .hasStatus(302);
    }

    /** Who holds an action in the plan to come. */
    private String row(String action) {
        return Page.of(visits.get(adviser, coming), 200)
                .select("#acties tbody tr:has(input[value=%s])".formatted(action))
                .text();
    }

    /** How often something was written of the plan to come. */
    private int rows(String table) {
        return jdbc.sql(
                        "select count(*) from plan.%s where plan_id like '%%2027%%'"
                                .formatted(table))
                .query(Integer.class)
                .single();
    }
}
