package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.web.Dutch;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** "In January we told the council 6.140; where is that figure now?" */
@RegiekamerTest
@Import(SourcesTestDefinitions.class)
@DisplayName("S029: een oud cijfer laten zien zoals het was, en wat ervan werd")
class EarlierFiguresScenario {

    /** A real area of the municipality, so that it has a name. */
    private static final String TOLD =
            "gebied,periode,aantal\nGM0794,2019,6140\nWK079410,2019,510\nWK079411,2019,77\n";

    private static final String CORRECTED =
            "gebied,periode,aantal\nGM0794,2019,6200\nWK079410,2019,510\n";

    private static final String SERIES = SeriesKey.of("PROEF1", "misdrijven").text();

    @Autowired MockMvcTester mvc;
    @Autowired Imports imports;
    @Autowired Deliveries deliveries;

    private Delivery told;
    private Delivery corrected;

    /** Both once for all tests: the same files change nothing. */
    @BeforeEach
    void bringAndCorrect() {
        var chain =
                deliveries.listAll().stream()
                        .filter(one -> one.origin().subject().equals("raad"))
                        .toList();
        told = chain.isEmpty() ? bring(TOLD) : chain.getLast();
        corrected = chain.isEmpty() ? bring(CORRECTED) : chain.getFirst();
    }

    @Test
    void showsTheFigureThatTheCouncilWasToldBesideTheOneOfNow() {
        var before = corrected.origin().receivedAt().minusNanos(1000);

        var page = asItWas("GM0794", before.toString());

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text())
                .contains("6.140", "versie 1", "6.200", "versie 2", "bijgesteld: +60");
        assertThat(page.select("h1 + .lead").text())
                .contains("gold er 1 cijfer", "Sindsdien: 1 bijgesteld");
        assertThat(page.select("main h2").eachText().getFirst()).isEqualTo("Misdrijven: Helmond");
    }

    @Test
    void saysWhatWasWithdrawnAndWhatStayedTheSame() {
        var before = corrected.origin().receivedAt().minusNanos(1000);

        var page = asItWas("", before.toString());

        assertThat(page.select("tr:contains(510)").text()).contains("opnieuw geleverd");
        assertThat(page.select("tr:contains(77)").text()).contains("ingetrokken", "geen cijfer");
        assertThat(page.text()).doesNotContain("WK079410");
    }

    @Test
    void leadsFromTheDeliveryToAllVersionsOfOneFigure() {
        var delivery = open("/bronnen/leveringen/" + told.id());
        var link = delivery.select("tbody a:contains(Helmond)").attr("href");

        var page = open(link);

        assertThat(page.select("h1").text()).isEqualTo("Misdrijven: Helmond, 2019");
        assertThat(page.select("h1 + .lead").text()).startsWith("Nu geldt 6.200, sinds");
        assertThat(page.select("tbody th").eachText()).containsExactly("6.200", "6.140");
        assertThat(page.select("td[data-l=Stand] .tag").eachText())
                .containsExactly("geldt", "vervangen");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/bronnen/leveringen/" + corrected.id(),
                        "/bronnen/leveringen/" + told.id());
    }

    @Test
    void tellsOfAFigureThatNoLongerHoldsWhenItWasWithdrawn() {
        var page = open(versions("WK079411"));

        assertThat(page.text()).contains("Dit cijfer geldt niet meer", "gold 77", "ingetrokken");
    }

    @Test
    void offersTheMomentJustBeforeEachCorrection() {
        var now = asItWas("GM0794", "");
        var links = now.select("a:contains(Toon de cijfers van vlak daarvoor)").eachAttr("href");

        var page = open(links.getFirst());

        assertThat(now.text()).contains("Daaraan is sindsdien niets veranderd.");
        assertThat(page.select("tbody tr").text()).contains("6.140");
    }

    @Test
    void givesBothTablesToTakeAlong() throws Exception {
        var before = corrected.origin().receivedAt().minusNanos(1000);
        var page = asItWas("GM0794", before.toString());

        var csv = file(page.select("a:contains(CSV)").attr("href"));
        assertThat(new String(csv, StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("PROEF1,misdrijven,,Misdrijven,GM0794,Helmond,2019,")
                .contains(",bijgesteld,6140,", ",6200,");
        var sheet = file(open(versions("GM0794")).select("a:contains(XLSX)").attr("href"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("6140");
            assertThat(rows.get(2).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("6200");
        }
    }

    @Test
    void saysThatThereWasNoFigureYetOnADayBeforeTheFirst() {
        var page = asItWas("GM0794", "31-1-2020");

        assertThat(page.text()).contains("Op 31-1-2020 was er nog geen cijfer");
        assertThat(page.select("tbody tr").text()).contains("kwam later binnen");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var tomorrow = LocalDate.ofInstant(Instant.now(), Dutch.ZONE).plusDays(1);

        assertThat(
                        refused("reeks=%s&op=gisteren".formatted(encode(SERIES)))
                                .select("#op-fout")
                                .text())
                .contains("'gisteren' is geen dag");
        assertThat(
                        refused("reeks=%s&op=%s".formatted(encode(SERIES), tomorrow))
                                .select("#op-fout")
                                .text())
                .contains("moet nog komen");
        assertThat(refused("reeks=onzin").select("#reeks-fout").text())
                .contains("Kies een reeks uit de lijst");
        assertThat(refused("gebied=Helmond").select("#gebied-fout").text())
                .contains("'Helmond' is geen code van een gebied");
    }

    @Test
    void isNotThereForAFigureThatNeverWas() {
        open(versions("WK079499"), 404);
        open("/bronnen/cijfers/versies?reeks=onzin", 404);
        assertThat(mvc.get().uri("/bronnen/cijfers.csv?reeks=onzin").exchange()).hasStatus(404);
    }

    private Page refused(String query) {
        return open("/bronnen/cijfers?" + query, 422);
    }

    private Page asItWas(String area, String moment) {
        return open(
                "/bronnen/cijfers?reeks=%s&gebied=%s&op=%s"
                        .formatted(encode(SERIES), area, encode(moment)));
    }

    private static String versions(String area) {
        return "/bronnen/cijfers/versies?reeks=%s&gebied=%s&periode=2019"
                .formatted(encode(SERIES), area);
    }

    private Page open(String path) {
        return open(path, 200);
    }

    private Page open(String path, int status) {
        return Page.of(ask(path), status);
    }

    private byte[] file(String path) {
        return ask(path).getResponse().getContentAsByteArray();
    }

    /** The address as a browser sends it. */
    private MvcTestResult ask(String path) {
        return mvc.get().uri(URI.create(path)).accept(MediaType.ALL).exchange();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Delivery bring(String text) {
        var request =
                new ImportRequest("proef-misdrijven", "proef-buurten", null, "raad", null, null);
        return imports.importFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "raad.csv",
                        request,
                        Progress.NONE)
                .delivery();
    }
}
