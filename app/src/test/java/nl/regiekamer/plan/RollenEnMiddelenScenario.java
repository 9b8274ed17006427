package nl.regiekamer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.plan.notes.OtherPrograms;
import nl.regiekamer.plan.versions.Sent;
import nl.regiekamer.platform.documents.DocumentDownload.Form;
import nl.regiekamer.platform.web.Dutch;
import org.apache.pdfbox.Loader;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has which role in an action, and what there is beside what was asked. */
@RegiekamerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollenEnMiddelenScenario {

    /** What the page of the whole plan says: heads, text, points and cells. */
    private static final String SAID =
            "h1, .stack > h2, .stack h3, .stack h4, .stack > p, .stack li, .stack td, .stack th";

    /** What the other pages show of it, by what is asked of each page. */
    private static final Map<String, String> PAGES =
            Map.of(
                    "/plan/middelen",
                    "main td",
                    "/plan/programmas/preventie-met-gezag",
                    "main .lead, main dd, section:has(h2:contains(Eigen geld)) td",
                    "/plan/themas/gedigitaliseerde-criminaliteit",
                    "section:has(h2:contains(Handelingskader)) td, section:has(h2:contains(Handelingskader)) tbody th",
                    "/plan/convenanten",
                    "main td, main th a, main th .muted",
                    "/plan/convenanten/woonoverlast",
                    "main .lead, main .head .muted, main dd, main .list li, main section a",
                    "/plan/themas/verkeersveiligheid",
                    "section:has(h2:contains(ander beleid)) li > *",
                    "/plan/acties/A013",
                    "main dd, section:has(h2:contains(Mijlpalen)) tbody tr > *",
                    "/plan/uitgangspunten",
                    "tbody tr > *");

    private static final Map<String, String> FRAMEWORK =
            Map.of(
                    "regels.0.soort", "bankhelpdeskfraude",
                    "regels.0.organisatie", "politie",
                    "regels.0.rol", "regie",
                    "regels.0.taak", "Opsporen en voorlichten.",
                    "regels.0.bevoegdheid", "Politiewet 2012");

    private static final Map<String, String> PROGRAMME =
            Map.of(
                    "geldgever", "Ministerie van Justitie en Veiligheid",
                    "verantwoording", "Het ministerie, elk jaar in mei");

    private static final Map<String, String> COVENANT =
            Map.of("grondslag", "Gemeentewet, artikel 151d", "eindigt", "2026-12-31");

    private static final Map<String, String> MONEY =
            Map.of(
                    "naam", "Jongerenwerk op straat",
                    "thema", "risicojongeren",
                    "programma", "preventie-met-gezag",
                    "jaar", "2025",
                    "eenheid", "euro",
                    "gevraagd", "80000",
                    "beschikbaar", "80000",
                    "herkomst", "Rijksbijdrage",
                    "voorwaarden", "Elk jaar verslag");

    /** A town of its own, whose plan the test amends. */
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

    @Test
    @Order(1)
    @DisplayName("S037: an action has organisations that lead, take part, or are kept informed")
    void givesEachOrganisationARole() {
        post("/plan/versies/in-gebruik", decision("2022-12-13", "2023-01-01"));
        post("/plan/versies", Map.of("titel", "Rollen", "reden", "Wie doet wat."));
        var path = "/plan/versies/2/onderdelen/actie/A013";
        var form = Sent.by(Page.of(get(path), 200).select("#onderdeel").first());
        form.put("regie", "corporaties");
        form.put("partners", List.of("corporaties", "politie"));
        form.put("informeren", List.of("om", "politie"));
        assertThat(post(path, form)).hasStatus(302);
        assertThat(post("/plan/versies/2/besluit", decision("2025-03-03", "2025-03-03")))
                .hasStatus(302);

        assertThat(Page.open(mvc, "/plan/acties/A013").section("Met wie"))
                .contains(
                        "Woningcorporaties trekker",
                        "deelnemer",
                        "Openbaar Ministerie wordt geïnformeerd")
                .doesNotContain("Woningcorporaties deelnemer");
        assertThat(Page.open(mvc, "/plan/themas/sociale-kwaliteit").text())
                .contains("Woningcorporaties (trekker), Politie");
    }

    @Test
    @Order(2)
    @DisplayName("S037: an organisation sees per role in which actions it has a part")
    void showsAnOrganisationItsRoles() {
        assertThat(Page.open(mvc, "/partners/corporaties").section("Trekker: 1 van de 133 acties"))
                .contains("Convenant Woonoverlast");
        assertThat(Page.open(mvc, "/partners/om").section("Wordt geïnformeerd: 1 van de 133"))
                .contains("Convenant Woonoverlast");
        assertThat(Page.open(mvc, "/partners/politie").text())
                .contains("Deelnemer: 36 van de 133 acties")
                .doesNotContain("Wordt geïnformeerd");
        assertThat(rows("/plan/acties?partner=om&rol=IS_INFORMED")).containsExactly("A013");
        assertThat(rows("/plan/acties?partner=corporaties&rol=LEADS")).containsExactly("A013");
        assertThat(rows("/plan/acties?partner=om&rol=LEADS")).isEmpty();
        assertThat(rows("/plan/acties?partner=om")).contains("A013", "A050");
    }

    @Test
    @Order(3)
    @DisplayName("S046: per accent and theme stands what was asked beside what there is")
    void showsAskedBesideAvailable() {
        assertThat(Page.open(mvc, "/plan/middelen").text())
                .contains("noemt geen bedragen of uren")
                .doesNotContain("Gevraagd naast beschikbaar");
        post("/plan/versies", Map.of("titel", "Geld", "reden", "De begroting is er."));
        budget("Onderzoekers", "ondermijning", "euro", "250000", "100000");
        budget("Voorlichting", "ondermijning", "euro", "20000", "30000");
        budget("Nog te vragen", "ondermijning", "euro", "5000", "");
        budget("Boa’s", "ondermijning", "fte", "4", "4");
        budget("Toezicht", "sociale-kwaliteit", "uren", "900", "");
        assertThat(post("/plan/versies/3/besluit", decision("2025-03-03", "2025-03-03")))
                .hasStatus(302);

        var page = Page.open(mvc, "/plan/middelen");
        var rows = page.select("[aria-label^=Gevraagd] tbody tr").eachText();
        assertThat(rows)
                .containsExactly(
                        "Ondermijning accent Van 1 van de 3 regels is een bedrag niet bekend; het verschil gaat over de andere. € 275.000 € 130.000 € 140.000 te weinig",
                        "Ondermijning accent 4 fte 4 fte precies genoeg",
                        "Sociale kwaliteit Van 1 van de 1 regels is een bedrag niet bekend; het verschil gaat over de andere. 900 uren niet bekend –");
        assertThat(page.text())
                .contains("Minder dan gevraagd: Ondermijning.", "Omvang die acties noemen");
        assertThat(page.section("Omvang die acties noemen")).contains("30 plaatsen");
    }

    @Test
    @Order(4)
    @DisplayName("S040: the whole plan goes along with roles, money, frameworks and covenants")
    void takesTheWholePlanAlong() throws Exception {
        post("/plan/versies", Map.of("titel", "Afspraken", "reden", "Nu is het bekend."));
        fill("handelingskader/gedigitaliseerde-criminaliteit", FRAMEWORK);
        fill("programma/preventie-met-gezag", PROGRAMME);
        fill("convenant/woonoverlast", COVENANT);
        fill("beleidsrelatie/verkeersveiligheidsplan", Map.of("laag", "lokaal"));
        fill("budget", MONEY);
        assertThat(post("/plan/versies/4/besluit", decision("2025-03-03", "2025-03-03")))
                .hasStatus(302);
        var milestone = Map.of("naam", "Alle corporaties tekenden", "datum", "2025-06-30");
        assertThat(post("/plan/acties/A013/mijlpalen", milestone)).hasStatus(302);

        var files = new EnumMap<Form, String>(Form.class);
        for (var form : Form.values()) {
            files.put(form, OtherPrograms.words(file("/plan/versies/4/plan", form), form));
        }

        OtherPrograms.requireEach(
                files,
                List.of(
                        "Woningcorporaties (trekker); Politie",
                        "(deelnemer); Openbaar Ministerie (wordt geïnformeerd)",
                        "Mijlpaal: december 2023",
                        "Convenant: Convenant Woonoverlast",
                        "Minder dan gevraagd: Ondermijning"));
        for (var shown : PAGES.entrySet()) {
            OtherPrograms.requireEach(
                    files, Page.open(mvc, shown.getKey()).select(shown.getValue()).eachText());
        }
        var whole = Page.open(mvc, "/plan/versies/4/plan");
        assertThat(whole.select("main h2").eachText())
                .containsSubsequence(
                        "Hoe we werken",
                        "Met wie we accenten kiezen",
                        "Mijlpalen",
                        "Geld en capaciteit",
                        "Programma’s",
                        "Convenanten",
                        "Samenhang met ander beleid");
        OtherPrograms.requireEach(files, whole.select(SAID).eachText());
        OtherPrograms.requireAccessible(file("/plan/versies/4/plan", Form.PDF));
        assertThat(OtherPrograms.words(file("/plan/versies/1/plan", Form.PDF), Form.PDF))
                .as("what was agreed later, does not stand in the plan of before")
                .contains("Het plan noemt geen bedragen of uren.", "Er staat nog niet in wie")
                .doesNotContain("Ministerie van Justitie", "Alle corporaties tekenden");
    }

    @Test
    @Order(5)
    @DisplayName("S071, S088: whoever pays for a programme gets how it goes and what it yielded")
    void accountsForAProgramme() throws Exception {
        var path = "/plan/programmas/preventie-met-gezag";
        assertThat(Page.open(mvc, path).section("Resultaten")).contains("nog geen resultaat");
        var report =
                Map.of(
                        "gezien", "0",
                        "stand", "loopt",
                        "licht", "oranje",
                        "waarom", "Er is nog geen plek op twee scholen.",
                        "wat-1", "begeleide jongeren",
                        "aantal-1", "1032",
                        "eenheid-1", "jongeren");
        assertThat(post("/plan/acties/A066/voortgang", report)).hasStatus(302);

        var page = Page.open(mvc, path);
        var files = new EnumMap<Form, String>(Form.class);
        for (var form : Form.values()) {
            files.put(form, OtherPrograms.words(file(path + "/verantwoording", form), form));
        }

        assertThat(page.section("Hoe de acties ervoor staan"))
                .contains("Over de actie is gemeld: ‘Vraagt aandacht’.", "loopt", "3-3-2025")
                .contains("Er is nog geen plek op twee scholen.");
        assertThat(page.section("Resultaten"))
                .contains("begeleide jongeren 1.032 jongeren A066 3-3-2025");
        assertThat(page.section("Het programma"))
                .contains("Verantwoording aan Het ministerie, elk jaar in mei");
        OtherPrograms.requireEach(
                files,
                page.select("h1, main .lead, main dd, main tbody th, main td:not(.statecol)")
                        .eachText());
        OtherPrograms.requireEach(
                files,
                List.of(
                        "Vraagt aandacht",
                        "Er is nog geen plek op twee scholen.",
                        "Verantwoording aan: Het ministerie, elk jaar in mei",
                        "Stand op 3-3-2025"));
        OtherPrograms.requireAccessible(file(path + "/verantwoording", Form.PDF));
        assertThat(mvc.get().uri(path + "/verantwoording.exe").exchange()).hasStatus(404);
    }

    @Test
    @Order(6)
    @DisplayName("S003: milestones in a version are those of its last day, and the file says which")
    void tellsOfWhichDayTheMilestonesAre() throws Exception {
        var replacedOnItsFirstDay = file("/plan/versies/2/plan", Form.PDF);
        assertThat(OtherPrograms.words(replacedOnItsFirstDay, Form.PDF))
                .contains("Alle corporaties tekenden", "Stand van de mijlpalen: 3-3-2025");
        assertThat(dayOf(replacedOnItsFirstDay)).isEqualTo("2025-03-03");
        var inForce = file("/plan/versies/4/plan", Form.PDF);
        assertThat(dayOf(inForce)).isEqualTo("2025-03-03");

        ((MovableClock) clock).moveTo(LocalDate.of(2025, 4, 1));
        var milestone = Map.of("naam", "Eerste evaluatie", "datum", "2025-09-30");
        assertThat(post("/plan/acties/A013/mijlpalen", milestone)).hasStatus(302);

        assertThat(file("/plan/versies/2/plan", Form.PDF)).isEqualTo(replacedOnItsFirstDay);
        var later = file("/plan/versies/4/plan", Form.PDF);
        assertThat(OtherPrograms.words(later, Form.PDF))
                .contains("Eerste evaluatie", "Stand van de mijlpalen: 1-4-2025");
        assertThat(dayOf(later)).isEqualTo("2025-04-01");
        assertThat(OtherPrograms.words(file("/plan/versies/1/plan", Form.PDF), Form.PDF))
                .as("no milestones were known while it counted")
                .doesNotContain("Stand van de mijlpalen");
    }

    /** The day that a file says it is of. */
    private static String dayOf(byte[] pdf) throws Exception {
        try (var file = Loader.loadPDF(pdf)) {
            return file.getDocumentInformation()
                    .getCreationDate()
                    .toInstant()
                    .atZone(Dutch.ZONE)
                    .toLocalDate()
                    .toString();
        }
    }

    /** Writes values into a thing of the open version, or a new thing. */
    private void fill(String thing, Map<String, ?> values) {
        var path = "/plan/versies/4/onderdelen/" + thing;
        var form = Sent.by(Page.of(get(path), 200).select("#onderdeel").first());
        form.putAll(values);
        assertThat(post(path, form)).as(thing).hasStatus(302);
    }

    private byte[] file(String path, Form form) {
        var answer = mvc.get().uri("%s.%s".formatted(path, form.ending())).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private void budget(String name, String theme, String unit, String asked, String granted) {
        var path = "/plan/versies/3/onderdelen/budget";
        var form = new LinkedHashMap<String, Object>();
        form.put("naam", name);
        form.put("thema", theme);
        form.put("eenheid", unit);
        form.put("gevraagd", asked);
        form.put("beschikbaar", granted);
        form.put("herkomst", "Eigen begroting");
        assertThat(post(path, form)).hasStatus(302);
    }

    private List<String> rows(String path) {
        return Page.open(mvc, path).select("tbody tr a[href*=acties]").eachAttr("href").stream()
                .map(one -> one.substring(one.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    private static Map<String, String> decision(String on, String from) {
        return Map.of("orgaan", "COUNCIL", "besluitdatum", on, "ingang", from);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(adviser.asksAt(clock.instant())).exchange();
    }

    private MvcTestResult post(String path, Map<String, ?> fields) {
        var request = mvc.post().uri(path).with(adviser.asksAt(clock.instant())).with(csrf());
        fields.forEach((name, value) -> {
            for (var one : value instanceof List<?> many ? many : List.of(value)) {
                request.param(name, String.valueOf(one));
            }
        });
        return request.exchange();
    }
}
