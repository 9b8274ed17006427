package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Analyst;
import nl.regiekamer.sources.SeriesKey;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Figures that the municipality counts itself are for colleagues, until it decides to publish them.
 * The figures are made up, so this runs on a database of its own.
 */
@RegiekamerTest
@TestPropertySource(properties = "proef.eigen-cijfers=ja")
@DisplayName("S029: eigen cijfers zijn pas openbaar na een besluit")
class ClosedSourceScenario {

    private static final String SERIES = series("leegstand-winkels");

    @Autowired MockMvcTester mvc;
    @Autowired Areas areas;

    private Analyst analyst;

    @BeforeEach
    void signIn() {
        analyst = new Analyst(mvc);
    }

    @Test
    void keepsThemFromThePublicEverywhereUntilTheDecisionIsRecorded() throws Exception {
        var delivery = deliver("leegstand-winkels", 2019, "65432109");

        var page = analyst.open(delivery);
        assertThat(page.text()).contains("Nog niet openbaar", "pas openbaar na een besluit");
        assertThat(analyst.open("/bronnen").select("tr:has(a[href=%s])".formatted(delivery)).text())
                .contains("nog niet openbaar");
        var wijk = areas.listWijken().getFirst().code();
        var colleague = analyst.open("/cijfers/leegstand-winkels");
        assertThat(colleague.text()).contains("65.432.109", "nog niet openbaar");
        leavesNoTrace(delivery, "65432109", "65.432.109");
        assertThat(analyst.open("/cijfers/leegstand-winkels").text())
                .as("after the public came by")
                .contains("65.432.109");
        assertThat(text(analyst.ask("/wijken/%s/cijfers.csv".formatted(wijk))))
                .contains("65432109");
        assertThat(text(analyst.ask("/wijken/%s/cijfers.geojson".formatted(wijk))))
                .contains("geef dit bestand niet door");

        decide(delivery);

        assertThat(Page.open(mvc, "/cijfers/leegstand-winkels").text())
                .contains("65.432.109")
                .doesNotContain("nog niet openbaar");
        var seen = Page.open(mvc, delivery);
        assertThat(seen.text())
                .contains("besluit van 13-1-2026", "in mandaat", "kenmerk Z-2026-17")
                .doesNotContain("Nog niet openbaar", Analyst.NAME);
        assertThat(text(ask("/wijken/%s/cijfers.csv".formatted(wijk)))).contains("65432109");
        assertThat(analyst.open(delivery + "/openbaar", 409).text()).contains("al openbaar sinds");
    }

    @Test
    void countsForThePublicWhatWasPublishedBeforeALaterDelivery() {
        decide(deliver("inzeturen-wijk", 2017, "611"));
        deliver("inzeturen-wijk", 2017, "822");

        assertThat(history(mvc.get().uri(URI.create(past())).exchange()))
                .contains("611")
                .doesNotContain("822");
        assertThat(history(analyst.ask(past()))).contains("822");
    }

    @Test
    void saysAtTheFieldWhatIsMissingFromTheDecision() {
        var delivery = deliver("inzeturen-wijk", 2018, "512");
        var tomorrow = LocalDate.now(Dutch.ZONE).plusDays(1);

        var empty = Page.of(analyst.send(delivery + "/openbaar", Map.of()), 422);
        var early =
                Page.of(
                        analyst.send(
                                delivery + "/openbaar",
                                Map.of(
                                        "orgaan",
                                        "MAYOR",
                                        "besluitdatum",
                                        tomorrow.toString(),
                                        "kenmerk",
                                        "Z-1")),
                        422);

        assertThat(empty.select("#orgaan-fout, #besluitdatum-fout, #kenmerk-fout")).hasSize(3);
        assertThat(early.select("#besluitdatum-fout").text()).contains("die dag moet nog komen");
        assertThat(early.select("#kenmerk").val()).isEqualTo("Z-1");
        assertThat(early.select("#orgaan option[selected]").val()).isEqualTo("MAYOR");
        assertThat(analyst.open(delivery).text()).contains("Nog niet openbaar");
    }

    /** Every page and file of the public that could hold a figure, an area, or its delivery. */
    private void leavesNoTrace(String delivery, String... values) throws Exception {
        var wijk = areas.listWijken().getFirst().code();
        for (var path :
                List.of(
                        "/",
                        "/cijfers",
                        "/cijfers/onbekend",
                        "/cijfers/leegstand-winkels",
                        "/cijfers/leegstand-winkels.csv",
                        "/cijfers/leegstand-winkels.geojson",
                        "/cijfers/matrix.csv",
                        "/cijfers/matrix.geojson",
                        "/wijken",
                        "/wijken/" + wijk,
                        "/wijken/%s/cijfers.csv".formatted(wijk),
                        "/wijken/%s/cijfers.geojson".formatted(wijk),
                        "/bronnen",
                        "/bronnen/cijfers")) {
            assertThat(text(ask(path)))
                    .as(path)
                    .doesNotContain(values)
                    .doesNotContain(delivery, "nog niet openbaar", "EIGEN:leegstand-winkels");
        }
        for (var path :
                List.of(
                        "/cijfers/leegstand-winkels.xlsx",
                        "/cijfers/matrix.xlsx",
                        "/wijken/%s/cijfers.xlsx".formatted(wijk))) {
            assertThat(cells(path)).as(path).doesNotContain(values[0]);
        }
        for (var path :
                List.of(
                        delivery,
                        delivery + "/bestand",
                        delivery + "/bevindingen",
                        delivery + "/niet-meer-genoemd",
                        "/bronnen/cijfers/versies?reeks=" + SERIES,
                        "/bronnen/cijfers.csv?reeks=" + SERIES,
                        "/bronnen/cijfers.xlsx?reeks=" + SERIES)) {
            var answer =
                    mvc.get().uri(URI.create(path)).accept(MediaType.APPLICATION_JSON).exchange();
            assertThat(answer).as(path).hasStatus(404);
        }
        assertThat(Page.open(mvc, "/bronnen/cijfers?reeks=" + SERIES, 422).text())
                .contains("nooit een cijfer geleverd");
    }

    private String cells(String path) throws Exception {
        var bytes = ask(path).getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(
                            row -> row.stream().map(cell -> cell == null ? "" : cell.getRawValue()))
                    .collect(Collectors.joining(" "));
        }
    }

    private static String past() {
        return "/bronnen/cijfers?gebied=&reeks=" + series("inzeturen-wijk");
    }

    private static String series(String measure) {
        return URLEncoder.encode(SeriesKey.of("EIGEN", measure).text(), StandardCharsets.UTF_8);
    }

    private static String history(MvcTestResult answer) {
        return Page.of(answer, 200).select("tbody tr:contains(2017)").text();
    }

    private void decide(String delivery) {
        var decision =
                Map.of(
                        "orgaan",
                        "FOR_COLLEGE",
                        "besluitdatum",
                        "2026-01-13",
                        "kenmerk",
                        "Z-2026-17");
        assertThat(analyst.send(delivery + "/openbaar", decision))
                .hasStatus(302)
                .hasRedirectedUrl(delivery + "?gelezen=openbaar");
    }

    /** One value for the first wijk, and a smaller one for each other. */
    private String deliver(String measure, int year, String value) {
        var rows = new StringBuilder("gebied,periode,maat,waarde,kwalificatie\n");
        var first = areas.listWijken().getFirst();
        for (var wijk : areas.listWijken()) {
            rows.append(
                    "%s,%d,%s,%s,\n"
                            .formatted(
                                    wijk.code(),
                                    year,
                                    measure,
                                    wijk.equals(first) ? value : "900"));
        }
        return analyst.deliver("eigen-registratie", "maat-en-waarde", rows.toString());
    }

    private MvcTestResult ask(String path) {
        return mvc.get().uri(path).accept(MediaType.ALL).exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
