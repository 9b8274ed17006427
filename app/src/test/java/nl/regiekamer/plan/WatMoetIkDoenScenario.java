package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.plan.versions.Sent;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each role finds on "Wat moet ik doen" what waits for it, and nothing that waits for others. */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatMoetIkDoenScenario {

    private static final String WIJK = "/wijken/WK079418/plan";
    private static final Pattern NOTE = Pattern.compile("/plan/notas/(\\d+)");

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
    @Autowired InstantSource clock;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person manager = Person.with("Pim Manager", "programmamanager");
    private final Person wijk = Person.with("Wim Wijk", "wijkregisseur");
    private final Person holder = Person.with("Hanna Houder", "actiehouder");
    private final Person council = Person.with("Cem Raad", "raadslid");

    @Test
    @Order(1)
    @DisplayName("S040: a draft of a note waits for readers first, and then for its decision")
    void aDraftOfANoteWaits() {
        post(
                adviser,
                "/plan/versies/in-gebruik",
                Map.of("orgaan", "COUNCIL", "besluitdatum", "2022-12-13", "ingang", "2023-01-01"));
        var made = post(adviser, "/plan/notas", Map.of("nota", "raadspagina vandaag"));
        var path = String.valueOf(made.getResponse().getRedirectedUrl());
        assertThat(path).matches(NOTE.pattern());

        for (var writer : new Person[] {adviser, manager}) {
            assertThat(group(writer, "Nota’s om te lezen"))
                    .contains("door het systeem geschreven en nog door niemand gelezen");
        }
        assertThat(toDos(council)).doesNotContain("Nota’s om te lezen");
        assertThat(toDos(wijk)).doesNotContain("Nota’s om te lezen");

        var forms = Page.of(get(adviser, path), 200).select("form[action$=gelezen]");
        assertThat(forms).isNotEmpty();
        for (Element form : forms) {
            assertThat(post(adviser, form.attr("action"), Sent.by(form))).hasStatus(302);
        }
        assertThat(toDos(manager)).doesNotContain("Nota’s om te lezen");
        assertThat(group(manager, "Besluiten die wachten"))
                .contains("Alle delen zijn gelezen. Het besluit is nog niet vastgelegd.");

        assertThat(post(adviser, path + "/vervallen", Map.of())).hasStatus(302);
        assertThat(toDos(manager)).doesNotContain("Alle delen zijn gelezen");
    }

    @Test
    @Order(2)
    @DisplayName("S003: a draft of the plan waits for who decides on it, and others read along")
    void aDraftOfThePlanWaits() {
        post(adviser, "/plan/versies", Map.of("titel", "Motie van de raad", "reden", "Motie."));

        assertThat(group(adviser, "Besluiten die wachten")).contains("Motie van de raad");
        assertThat(group(manager, "Besluiten die wachten")).contains("Motie van de raad");
        assertThat(toDos(council)).doesNotContain("Motie van de raad");
        var goal = "/plan/versies/2/onderdelen/doel/jonge-aanwas";
        var fields = Sent.by(Page.of(get(adviser, goal), 200).select("form#onderdeel").first());
        fields.put("titel", "Minder jonge aanwas");
        assertThat(post(adviser, goal, fields)).hasStatus(302);
        assertThat(post(adviser, "/plan/versies/2/consultatie", Map.of())).hasStatus(302);
        for (var reader : new Person[] {council, wijk, holder}) {
            assertThat(group(reader, "Meelezen")).contains("Motie van de raad");
        }
    }

    @Test
    @Order(3)
    @DisplayName("S036: an agreement of a wijk waits a month ahead for who keeps it, until done")
    void anAgreementOfAWijkWaits() {
        var agreement =
                Map.of("wat", "Licht in de tunnel", "wie", "gemeente", "uiterlijk", "2025-05-12");
        assertThat(post(wijk, WIJK + "/afspraken", agreement)).hasStatus(302);
        assertThat(toDos(wijk)).doesNotContain("Licht in de tunnel");

        clockTo(2025, 4, 14);
        assertThat(group(wijk, "Afspraken in de wijk"))
                .contains("Licht in de tunnel", "uiterlijk 12-5-2025")
                .doesNotContain("dringend");
        clockTo(2025, 5, 13);
        assertThat(group(wijk, "Afspraken in de wijk")).contains("dringend");
        assertThat(toDos(holder)).doesNotContain("Licht in de tunnel");
        assertThat(toDos(council)).doesNotContain("Licht in de tunnel");

        var path = WIJK + "/afspraken/1";
        var form = Sent.by(Page.of(get(wijk, path), 200).select("#afspraak").first());
        form.put("stand", "DONE");
        assertThat(post(wijk, path, form)).hasStatus(302);
        assertThat(toDos(wijk)).doesNotContain("Licht in de tunnel");
    }

    @Test
    @Order(4)
    @DisplayName("S039: a step of the cycle waits for the role whose step it is")
    void aStepOfTheCycleWaits() {
        clockTo(2025, 11, 3);

        assertThat(group(manager, "De beleidscyclus"))
                .contains("Uitvoeringsprogramma voor het volgende jaar (2025)");
        assertThat(toDos(adviser)).doesNotContain("Uitvoeringsprogramma");
        assertThat(toDos(council)).doesNotContain("Uitvoeringsprogramma");
    }

    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = {"analist", "auditor", "beheerder"})
    @DisplayName("S040: who does not work on the plan reads along, and no more is asked")
    void othersOnlyReadAlong(String role) {
        var page = Page.of(get(Person.with("Iemand Anders", role), "/mijn-taken"), 200);

        assertThat(page.select("h2").eachText()).contains("Meelezen");
        assertThat(page.text()).contains("Er wacht één ding op u.");
    }

    private String group(Person who, String name) {
        return Page.of(get(who, "/mijn-taken"), 200).section(name);
    }

    private String toDos(Person who) {
        return Page.of(get(who, "/mijn-taken"), 200).text();
    }

    private void clockTo(int year, int month, int day) {
        ((MovableClock) clock).moveTo(LocalDate.of(year, month, day));
    }

    private MvcTestResult get(Person who, String path) {
        return mvc.get().uri(path).with(who.asksAt(clock.instant())).exchange();
    }

    private MvcTestResult post(Person who, String path, Map<String, ?> fields) {
        var request = mvc.post().uri(path).with(who.asksAt(clock.instant())).with(csrf());
        fields.forEach((name, value) -> request.param(name, String.valueOf(value)));
        return request.exchange();
    }
}
