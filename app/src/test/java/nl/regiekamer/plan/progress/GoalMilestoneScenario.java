package nl.regiekamer.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The term of a milestone went by; then the adviser tells that it is there. */
@RegiekamerTest
class GoalMilestoneScenario {

    private static final String GOAL = "/plan/doelen/evenementenbeleid-2024";
    private static final String REPORT = "/plan/acties/A051/voortgang";
    private static final String MILESTONES = "/plan/acties/A051/mijlpalen";

    @Autowired MockMvcTester mvc;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");

    @Test
    @DisplayName("S184, S219: a milestone of a goal is late, taken over by an action, and reached")
    void followsTheMilestoneOfItsAction() {
        assertThat(verdict()).contains("Termijn voorbij, niets gemeld", "31-12-2024");
        assertThat(Page.open(mvc, "/").section("Wat vraagt aandacht"))
                .contains("mijlpalen is voorbij", "Nieuw evenementenbeleid");

        var offered = Page.of(get(), 200).select("form:has(input[name=doel])");
        assertThat(offered).hasSize(1);
        assertThat(offered.text()).contains("vastgesteld evenementenbeleid", "31-12-2024");
        var fields =
                Map.of(
                        "naam", offered.select("[name=naam]").val(),
                        "datum", offered.select("[name=datum]").val(),
                        "doel", offered.select("[name=doel]").val());
        assertThat(post(MILESTONES, fields)).hasStatus(302);
        assertThat(verdict()).contains("Niet op tijd gehaald", "Nog niet gehaald bij A051");
        var mine = Page.of(get(), 200);
        assertThat(mine.select("form:has(input[name=doel])")).isEmpty();
        var path =
                mine.select("form:has(h3:contains(vastgesteld)):has([name=gezien])").attr("action");

        var reached = Map.of("gezien", "1", "datum", "2024-12-31", "gehaald", "2025-02-01");
        assertThat(post(path, reached)).hasStatus(302);
        assertThat(verdict()).contains("Gehaald, later dan afgesproken", "gehaald op 1-2-2025");

        var dropped = Map.of("gezien", "2", "datum", "2024-12-31", "vervalt", "ja");
        assertThat(post(path, dropped)).hasStatus(302);
        assertThat(verdict()).contains("niets gemeld");
    }

    @Test
    @DisplayName("S184: an action cannot reach the milestone of a goal to which it does not belong")
    void keepsToItsOwnGoals() {
        var fields = Map.of("naam", "iets", "datum", "2026-12-31", "doel", "kvo-induma-oost");

        assertThat(post(MILESTONES, fields)).hasStatus(302);

        assertThat(Page.open(mvc, "/plan/doelen/kvo-induma-oost").section("Hoe staat het ervoor"))
                .contains("Niemand gaf nog iets door");
    }

    private String verdict() {
        return Page.open(mvc, GOAL).section("Hoe staat het ervoor");
    }

    private MvcTestResult get() {
        return mvc.get().uri(REPORT).with(adviser.asks()).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(adviser.asks()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
