package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.jobs.JobProgress;
import nl.regiekamer.platform.jobs.Jobs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The analyst reads figures in, reads them in again, and corrects them. */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
@DisplayName("S029: cijfers inlezen, verbeteren en nalezen")
class DeliveryScenario {

    private static final SignedIn ANALYST =
            new SignedIn(
                    UUID.randomUUID(),
                    "A. Nalist",
                    Set.of("analist"),
                    SignedIn.Stage.FULL,
                    Instant.now());

    private static final String FIRST =
            """
            gebied,periode,aantal
            BU06000001,2022,41
            BU06000002,2022,veel
            BU06000003,2022,
            """;

    private static final String CORRECTED =
            """
            gebied,periode,aantal
            BU06000001,2022,42
            BU06000002,2022,17
            BU06000003,2022,
            """;

    @Autowired MockMvcTester mvc;
    @Autowired Figures figures;
    @Autowired Deliveries deliveries;
    @Autowired Jobs jobs;

    @Test
    void importsAFileThenTheSameThenACorrection() throws Exception {
        var first = location(upload("misdrijven.csv", FIRST));
        var page = open(first);
        assertThat(page.text())
                .contains("Het bestand is ingelezen")
                .contains("3 rijen gaven 1 cijfer; 1 waarde is niet gepubliceerd")
                .contains("'veel' is geen getal.")
                .contains("BU06000001")
                .contains("SHA-256")
                .contains("Proefbureau");

        var again = location(upload("misdrijven.csv", FIRST));
        assertThat(again.split("\\?")[0]).isEqualTo(first.split("\\?")[0]);
        assertThat(open(again).text()).contains("er is niets veranderd");

        var corrected = location(upload("misdrijven-2.csv", CORRECTED));
        var newPage = open(corrected);
        assertThat(newPage.text()).contains("Versie 2").contains("Er is niets op te merken");
        assertThat(valueOf("BU06000001")).isEqualTo(42);

        var old = open(first.split("\\?")[0]);
        assertThat(old.text()).contains("41").contains("Versie 1");
        var list = Page.open(mvc, "/bronnen");
        assertThat(list.text()).contains("vervangen").contains("geldt");
    }

    @Test
    void givesTheSupplierAListOfWhatIsWrong() throws Exception {
        var text = "gebied,periode,aantal\n=1+1,2022,3\nBU06100001,2022,-5\n";
        var path = location(upload("fout.csv", text)).split("\\?")[0];

        var issues = open(path + "/bevindingen?soort=VALUE_REFUSED");
        assertThat(issues.select("tbody tr")).hasSize(1);
        assertThat(issues.text()).contains("Een aantal kan niet negatief zijn: -5.");

        var csv = mvc.get().uri(path + "/bevindingen.csv").with(analyst()).exchange().getResponse();
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
                .contains("regel;veld;waarde;gevolg;reden;advies")
                .contains("2;\"gebied\";\"'=1+1\"")
                .contains("3;\"aantal\";\"'-5\"");

        var kept = mvc.get().uri(path + "/bestand").with(analyst()).exchange().getResponse();
        assertThat(kept.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void showsNobodyElseWhatWasDeliveredWhatWasWrongOrWhoBroughtIt() throws Exception {
        var text = "gebied,periode,aantal\nJ. Jansen,2022,3\nBU06200001,2022,J. Pieters\n";
        var path = location(upload("lijst-van-jansen.csv", text)).split("\\?")[0];
        assertThat(open(path).text()).contains("door A. Nalist", "J. Jansen", "lijst-van-jansen");

        var seen = Page.open(mvc, path);

        assertThat(seen.text())
                .contains("Proefbureau", "SHA-256", "Versie", "Bevindingen: 2")
                .contains("Rij niet opgenomen 1", "Waarde niet opgenomen 1")
                .doesNotContain("Nalist", "Jansen", "Pieters", "jansen");
        assertThat(seen.select("a[href$=bestand], a[href*=bevindingen]")).isEmpty();
        for (var part : List.of("/bestand", "/bevindingen", "/bevindingen.csv")) {
            var json = MediaType.APPLICATION_JSON;
            assertThat(mvc.get().uri(path + part).accept(json).exchange())
                    .as(part)
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain("Jansen");
        }
    }

    @Test
    void keepsWhyAFileWasRefusedFromThePublic() throws Exception {
        upload("geheim-van-jansen.csv", "Jansen,Pieters\n1,2\n");
        var refused =
                deliveries.listAll().stream()
                        .filter(one -> one.file().name().equals("geheim-van-jansen.csv"))
                        .findFirst()
                        .orElseThrow();
        var path = "/bronnen/leveringen/" + refused.id();
        assertThat(open(path).text()).contains("Waarom geweigerd", "Jansen");

        assertThat(Page.open(mvc, path).text())
                .contains("Deze levering is geweigerd")
                .doesNotContain("Jansen", "jansen", "Nalist");
        assertThat(mvc.get().uri(path + "/bestand").exchange()).hasStatus(404);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasChosen() throws Exception {
        var page = Page.of(upload("plaatje.csv", "<html><body>geen tabel</body></html>"), 422);

        assertThat(page.select("#bestand-fout").text()).contains("is een webpagina (HTML)");
        assertThat(page.select("#bron option[selected]").val()).isEqualTo("proef-misdrijven");
        assertThat(Page.open(mvc, "/bronnen").text()).contains("geweigerd");
    }

    @Test
    void saysOfADeliveryHowMuchOfItStillHolds() throws Exception {
        var head = "gebied,periode,aantal\n";
        var first = read("twee-jaar.csv", head + "BU06700001,2018,1\nBU06700001,2019,2\n");
        assertThat(stateOf(first)).isEqualTo("geldt");

        read("een-jaar.csv", head + "BU06700001,2019,3\n");
        assertThat(stateOf(first)).isEqualTo("deels vervangen");

        read("weer-twee.csv", head + "BU06700001,2018,4\nBU06700001,2019,5\n");
        assertThat(stateOf(first)).isEqualTo("vervangen");
    }

    @Test
    void keepsARefusedFileOffTheStartPage() throws Exception {
        upload("geen-tabel.csv", "Naam,Leeftijd\n1,2\n");
        read("wel-een-tabel.csv", "gebied,periode,aantal\nBU06800001,2022,1\n");

        assertThat(Page.open(mvc, "/").section("Wanneer kwamen de gegevens binnen"))
                .contains("Proefmisdrijven")
                .doesNotContain("geweigerd");
    }

    @Test
    void tellsAnEmptyFileFromNoFile() throws Exception {
        assertThat(Page.of(upload("leeg.csv", ""), 422).select("#bestand-fout").text())
                .contains("'leeg.csv' is leeg (0 bytes).");
        assertThat(Page.of(upload("", ""), 422).select("#bestand-fout").text())
                .contains("Kies een bestand");
    }

    @Test
    void letsNobodyReadInWithoutTheRole() {
        var result = mvc.get().uri("/bronnen/inlezen").exchange();

        assertThat(result.getResponse().getStatus()).isIn(302, 401, 403, 404);
    }

    @Test
    void fetchesATableInTheBackgroundAndSaysWhyItFailed() throws Exception {
        var result =
                mvc.post()
                        .uri("/bronnen/cbs")
                        .param("tabel", "47018NED")
                        .param("gebied", "GM0100")
                        .with(csrf())
                        .with(analyst())
                        .exchange();
        var path = location(result);
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));

        assertThat(open(path).text()).contains("Tabel 47018NED ophalen voor GM0100");
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!jobs.find(id).orElseThrow().isOver() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobProgress.State.MISLUKT);
        assertThat(open(path).text()).contains("is niet bereikbaar");
    }

    private double valueOf(String area) {
        return figures.listCurrent("PROEF1", "misdrijven").stream()
                .filter(figure -> figure.area().value().equals(area))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private String read(String name, String text) throws Exception {
        return location(upload(name, text)).split("\\?")[0];
    }

    private String stateOf(String path) {
        return Page.open(mvc, "/bronnen").select("tr:has(a[href=%s]) .tag".formatted(path)).text();
    }

    private Page open(String path) throws Exception {
        return Page.of(mvc.get().uri(path).with(analyst()).exchange(), 200);
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(String name, String text) throws Exception {
        var file =
                new MockMultipartFile(
                        "bestand", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/bronnen/inlezen")
                .multipart()
                .file(file)
                .param("bron", "proef-misdrijven")
                .param("toewijzing", "proef-buurten")
                .param("periode", "")
                .with(csrf())
                .with(analyst())
                .exchange();
    }

    private static RequestPostProcessor analyst() {
        return authentication(new TestingAuthenticationToken(ANALYST, "", List.of()));
    }
}
