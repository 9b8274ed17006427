package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.Definitions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A pack that grew after the plan had been taken into use: what was added to it waits, and an
 * adviser takes it over. And the covenants that came in that way.
 */
@RegiekamerTest
@ContextConfiguration(initializers = PakketScenario.GrownPack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PakketScenario {

    private static final String PLAN = "masterplan-2023-2026";
    private static final String TAKE_OVER = "/plan/versies/pakket";

    /** A town of its own, whose days the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(LocalDate.of(2025, 3, 3));
        }
    }

    /** The pack as it is today: with files that were not there when the plan was taken over. */
    static class GrownPack
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var pack = copy();
                write(
                        pack,
                        "programma/later.yaml",
                        """
                        soort: programma
                        definities:
                          - id: veilig-thuis
                            naam: Programma van later
                            acties: [A013]
                        """);
                write(
                        pack,
                        "budget/later.yaml",
                        """
                        soort: budget
                        definities:
                          - id: voor-later
                            naam: Geld voor later
                            thema: ondermijning
                            programma: veilig-thuis
                            eenheid: euro
                            gevraagd: 1000
                            beschikbaar: 400
                            herkomst: Eigen begroting
                        """);
                write(
                        pack,
                        "cyclusstap/later.yaml",
                        """
                        soort: cyclusstap
                        definities:
                          - id: wijkschouw
                            naam: Schouw in elke wijk
                            ritme: jaar
                            vanaf: einde
                            maanden: -3
                            rol: wijkregisseur
                            herinnering: 30
                            uitleg: Met bewoners door de wijk.
                        """);
                var programmes = pack.resolve("programma/programmas.yaml");
                Files.writeString(
                        programmes,
                        Files.readString(programmes)
                                .replace("naam: Preventie met gezag", "naam: Preventie, anders"));
                var root = Reactor.root();
                TestPropertyValues.of(
                                "regiekamer.definitions=" + root.resolve("definitions"),
                                "regiekamer.pack=" + pack,
                                "regiekamer.data-dir=" + root.resolve("app/target/test-data"))
                        .applyTo(context);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired InstantSource clock;
    @Autowired Visits visits;
    @Autowired PlanVersions versions;
    @Autowired HandStore hands;
    @Autowired VersionWriter writer;

    private final Person adviser = Person.with("Anne Adviseur", "beleidsadviseur");
    private final Person council = Person.with("Cem Raad", "raadslid");

    /** Takes the plan into use as the pack had it then: without covenants too. */
    @BeforeAll
    void takeIntoUse() throws Exception {
        var then = copy();
        Files.delete(then.resolve("convenant/convenanten.yaml"));
        var definitions = Definitions.load(Reactor.root().resolve("definitions"), then);
        var amendments = new Amendments(versions, hands, writer, definitions);
        var day = LocalDate.of(2023, 1, 1);
        CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () ->
                        amendments.takeIntoUse(
                                PLAN,
                                "",
                                new Decision(Decision.Body.COUNCIL, day, "RB 1", "", day)));
    }

    @Test
    @Order(1)
    @DisplayName("S071, S088: what was added to the pack later is told, to who can take it over")
    void tellsWhatThePackHasBesides() {
        assertThat(Page.open(mvc, "/plan/middelen").text()).doesNotContain("Programma van later");

        var news =
                Page.of(visits.get(adviser, "/plan/versies"), 200)
                        .section("Staat in het gemeentepak");

        assertThat(news)
                .contains(
                        "Programma van later Programma · nieuw",
                        "Geld voor later Budget · nieuw",
                        "Convenant Woonoverlast Convenant · nieuw",
                        "Preventie, anders Programma · anders dan in het plan")
                .doesNotContain("Perspectief voor Jeugd");
        assertThat(visits.toDos(adviser))
                .contains("4 onderdelen staan in het gemeentepakket en niet in het plan");
        assertThat(Page.of(visits.get(council, "/plan/versies"), 200).text())
                .doesNotContain("Programma van later");
        assertThat(visits.post(council, TAKE_OVER, item("programma", "veilig-thuis")))
                .hasStatus(404);
    }

    @Test
    @Order(2)
    @DisplayName("S071: one click takes a thing over into a draft; the plan waits for a decision")
    void takesOverByOneClick() {
        assertThat(visits.post(adviser, TAKE_OVER, item("budget", "voor-later")))
                .hasRedirectedUrl("/plan/versies/2");
        var draft = Page.of(visits.get(adviser, "/plan/versies/2"), 200);
        assertThat(draft.text()).contains("Uit het gemeentepakket", "Geld voor later");
        assertThat(draft.section("Nog te herstellen")).contains("veilig-thuis");
        var other = item("programma", "veilig-thuis");
        other.put("versie", "2");
        assertThat(visits.post(adviser, TAKE_OVER, other)).hasRedirectedUrl("/plan/versies/2");
        assertThat(Page.of(visits.get(adviser, "/plan/versies/2"), 200).text())
                .doesNotContain("Nog te herstellen");
        assertThat(
                        Page.of(visits.get(adviser, "/plan/versies"), 200)
                                .section("Staat in het gemeentepak"))
                .contains("Ligt in concept 2.");
        assertThat(visits.toDos(adviser)).contains("2 onderdelen staan in het gemeentepakket");
        assertThat(Page.open(mvc, "/plan/middelen").text()).doesNotContain("Programma van later");

        // A second click on the same thing, from a page that was open before, goes to no other.
        assertThat(visits.post(adviser, TAKE_OVER, other)).hasStatus(404);
        decide(2);

        assertThat(Page.open(mvc, "/plan/middelen").text())
                .contains("Programma van later", "€ 600 te weinig");
        assertThat(
                        Page.of(visits.get(adviser, "/plan/versies"), 200)
                                .section("Staat in het gemeentepak"))
                .doesNotContain("Programma van later", "Geld voor later");
    }

    @Test
    @Order(3)
    @DisplayName("S003: what was taken out by decision does not come back from the pack")
    void leavesWhatWasTakenOut() {
        begin("Programma vervalt");
        var path = "/plan/versies/3/onderdelen/programma/perspectief-voor-jeugd";
        var seen = Page.of(visits.get(adviser, path), 200).select("input[name=stand]").val();
        visits.post(adviser, path + "/vervallen", Map.of("stand", seen));
        decide(3);

        assertThat(Page.open(mvc, "/plan/middelen").text()).doesNotContain("Perspectief voor");
        assertThat(
                        Page.of(visits.get(adviser, "/plan/versies"), 200)
                                .section("Staat in het gemeentepak"))
                .doesNotContain("Perspectief voor Jeugd");
    }

    @Test
    @Order(4)
    @DisplayName("S003: who wrote the same thing in the draft meanwhile is not overwritten")
    void doesNotOverwrite() {
        begin("Anders verwoord");
        var path = "/plan/versies/4/onderdelen/programma/preventie-met-gezag";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("#onderdeel").first());
        form.put("omschrijving", "In eigen woorden.");
        var old = item("programma", "preventie-met-gezag");
        old.put("versie", "4");
        old.put("stand", String.valueOf(form.get("stand")));
        assertThat(visits.post(adviser, path, form)).hasStatus(302);

        assertThat(visits.post(adviser, TAKE_OVER, old)).hasStatus(409);
        assertThat(Page.of(visits.get(adviser, path), 200).select("#omschrijving").val())
                .isEqualTo("In eigen woorden.");
        visits.post(adviser, "/plan/versies/4/vervallen", Map.of());
    }

    @Test
    @Order(5)
    @DisplayName(
            "S051, S133: a covenant stands in a register, at its parties, theme and action, with the ground of each sort of data")
    void registersCovenants() {
        assertThat(Page.open(mvc, "/plan/convenanten").text()).contains("noemt geen convenanten");
        visits.post(adviser, TAKE_OVER, item("convenant", "woonoverlast"));
        var path = "/plan/versies/5/onderdelen/convenant/woonoverlast";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("#onderdeel").first());
        form.put("ondertekend", "2024-01-15");
        form.put("eindigt", "2026-01-15");
        form.put("evalueren", "2025-11-03");
        form.put("grondslag", "Huisvestingswet");
        form.put("gegevens", "adressen\nsoort overlast");
        form.put("grondslagen.0.gegevens", "soort overlast");
        form.put("grondslagen.0.grondslag", "AVG art. 6 lid 1 onder e");
        form.put("document", "https://voorbeeld.test/convenant");
        assertThat(visits.post(adviser, path, form)).hasStatus(302);
        decide(5);

        assertThat(Page.open(mvc, "/plan/convenanten").text())
                .contains("Convenant Woonoverlast", "Woningcorporaties", "15-1-2024", "15-1-2026");
        var page = Page.open(mvc, "/plan/convenanten/woonoverlast");
        assertThat(page.section("Wat is vastgelegd")).contains("Huisvestingswet", "3-11-2025");
        assertThat(page.section("Welke gegevens"))
                .contains("adressen", "soort overlast (AVG art. 6 lid 1 onder e)");
        assertThat(page.select("a[href='https://voorbeeld.test/convenant']")).hasSize(1);
        assertThat(Page.open(mvc, "/partners/corporaties").section("Convenanten"))
                .contains("Convenant Woonoverlast");
        assertThat(Page.open(mvc, "/partners/politie").text()).doesNotContain("Woonoverlast");
        assertThat(Page.open(mvc, "/plan/themas/sociale-kwaliteit").section("Convenanten"))
                .contains("Convenant Woonoverlast");
        assertThat(Page.open(mvc, "/plan/acties/A013").text()).contains("Convenant Woonoverlast");
        assertThat(mvc.get().uri("/plan/convenanten/weg").exchange()).hasStatus(404);
    }

    @Test
    @Order(6)
    @DisplayName("S133: who keeps the plan is told that a covenant ends or must be evaluated")
    void remindsOfCovenants() {
        visits.moveTo(2025, 7, 14);
        assertThat(visits.toDos(adviser)).doesNotContain("Convenant Woonoverlast");
        visits.moveTo(2025, 7, 15);
        assertThat(visits.toDos(adviser))
                .contains("Convenant Woonoverlast: verlengen of niet?", "uiterlijk 15-1-2026")
                .doesNotContain("Convenant Woonoverlast evalueren");
        assertThat(visits.toDos(council)).doesNotContain("Woonoverlast");
        visits.moveTo(2025, 8, 4);
        assertThat(visits.toDos(adviser)).contains("Convenant Woonoverlast evalueren");

        visits.moveTo(2026, 1, 16);
        assertThat(Page.open(mvc, "/plan/convenanten").text()).contains("afgelopen");
        begin("Convenant verlengd");
        var path = "/plan/versies/6/onderdelen/convenant/woonoverlast";
        var form = Sent.by(Page.of(visits.get(adviser, path), 200).select("#onderdeel").first());
        form.put("eindigt", "2030-01-15");
        form.remove("evalueren");
        assertThat(visits.post(adviser, path, form)).hasStatus(302);
        decide(6);
        assertThat(visits.toDos(adviser)).doesNotContain("Convenant Woonoverlast");
        assertThat(Page.open(mvc, "/plan/verschil?van=5&tot=6").text())
                .contains("15-1-2030", "15-1-2026");
    }

    @Test
    @Order(7)
    @DisplayName("S039: a step of the cycle is told to its role, also to one that writes no plan")
    void remindsEveryRoleOfItsStep() {
        visits.moveTo(2025, 9, 15);

        assertThat(visits.toDos(Person.with("Wil Wijk", "wijkregisseur")))
                .contains("Schouw in elke wijk", "Een beleidsadviseur vinkt de stap af");
        assertThat(visits.toDos(council)).doesNotContain("Schouw in elke wijk");
    }

    private void begin(String title) {
        visits.post(adviser, "/plan/versies", Map.of("titel", title, "reden", "Voor de test."));
    }

    private void decide(int number) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).toString();
        assertThat(
                        visits.post(
                                adviser,
                                "/plan/versies/%d/besluit".formatted(number),
                                Map.of(
                                        "orgaan", "COLLEGE",
                                        "besluitdatum", today,
                                        "ingang", today)))
                .hasStatus(302);
    }

    /** What the button of a thing sends. */
    private Map<String, String> item(String kind, String id) {
        var page = Page.of(visits.get(adviser, "/plan/versies"), 200);
        var seen =
                page.select("form:has(input[name=id][value=%s]) input[name=stand]".formatted(id));
        var sent = new HashMap<String, String>();
        sent.put("soort", kind);
        sent.put("id", id);
        sent.put("stand", seen.isEmpty() ? "leeg" : seen.val());
        return sent;
    }

    private static Path copy() throws IOException {
        var to = Files.createTempDirectory("pakket");
        var pack = Reactor.root().resolve("municipalities/helmond");
        try (Stream<Path> files = Files.walk(pack)) {
            for (var file : files.toList()) {
                var copy = to.resolve(pack.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    private static void write(Path pack, String file, String text) throws IOException {
        Files.createDirectories(pack.resolve(file).getParent());
        Files.writeString(pack.resolve(file), text);
    }
}
