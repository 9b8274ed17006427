package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.sources.CbsImports;
import nl.regiekamer.sources.ImportOutcome;
import nl.regiekamer.sources.Progress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * With the replies of table 47018NED for every kind of crime the matrix fills. The replies are
 * played in the documented shape; the numbers are made up, so this runs on a database of its own.
 */
@RegiekamerTest
@TestPropertySource(properties = "proef.eigen-cijfers=ja")
class MatrixFillsTest {

    private static final String PROPERTIES =
            """
            {"value": [
              {"Type": "Dimension", "Key": "SoortMisdrijf"},
              {"Type": "GeoDetail", "Key": "WijkenEnBuurten"},
              {"Type": "TimeDimension", "Key": "Perioden"},
              {"Type": "Topic", "Key": "GeregistreerdeMisdrijven_1",
               "Title": "Geregistreerde misdrijven", "Unit": "aantal", "Datatype": "Long"}]}
            """;

    @Autowired MockMvcTester mvc;
    @Autowired CbsImports imports;
    @Autowired Plans plans;
    @Autowired Areas areas;

    @TempDir Path replies;

    @Test
    @DisplayName("S010, S016, S022, S151, S157, S171: all kinds of crime in every wijk")
    void fillsARowForEveryKindOfCrime() throws IOException {
        var kinds = plans.current().listIndicators().stream().filter(one -> kind(one).isPresent());
        var indicators = kinds.toList();
        play(indicators.stream().map(one -> kind(one).orElseThrow()).toList());

        var outcome = imports.importSaved("47018ned", replies, Progress.NONE);

        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        var page = Page.open(mvc, "/cijfers");
        assertThat(indicators)
                .extracting(Indicator::id)
                .contains(
                        "woninginbraken",
                        "fietsendiefstal",
                        "bedrijfsinbraken",
                        "straatroof",
                        "winkeldiefstal",
                        "drugsincidenten");
        for (var indicator : indicators) {
            var row = page.select("tr:has(a[href=/cijfers/%s])".formatted(indicator.id()));
            assertThat(row.select("td:not(.city):not(.strip-col):not(.empty)"))
                    .as(indicator.id())
                    .hasSizeGreaterThanOrEqualTo(11);
        }
        assertThat(page.select("tr:has(a[href=/cijfers/drugsincidenten]) td.v-bad"))
                .as("more found drugs are neither good nor bad")
                .isEmpty();
        assertThat(page.select("tr:has(a[href=/cijfers/winkeldiefstal]) td.v-bad")).isNotEmpty();
        var burglaries = Page.open(mvc, "/cijfers/woninginbraken");
        assertThat(burglaries.section("Per wijk")).contains("121 woningen");
    }

    /** The code of the kind of crime that an indicator counts; empty for all kinds together. */
    private static Optional<String> kind(Indicator indicator) {
        return indicator.series().stream()
                .filter(source -> source.source().equals("47018ned"))
                .map(source -> source.features().getOrDefault("SoortMisdrijf", ""))
                .filter(code -> !code.isEmpty() && !code.equals("0.0.0"))
                .findFirst();
    }

    /** Two pages of rows; codes with trailing spaces, as CBS has them. */
    private void play(List<String> kinds) throws IOException {
        var rows = new ArrayList<String>();
        for (var kind : kinds) {
            for (var buurt : areas.listBuurten()) {
                rows.add(
                        """
                        {"SoortMisdrijf": "%s ", "WijkenEnBuurten": "%s", \
                        "Perioden": "2023JJ00", "GeregistreerdeMisdrijven_1": %d}\
                        """
                                .formatted(kind, buurt.code(), invented(buurt)));
            }
        }
        var half = rows.size() / 2;
        Files.writeString(replies.resolve("DataProperties.json"), PROPERTIES);
        Files.writeString(replies.resolve("TypedDataSet.json"), page(rows.subList(0, half)));
        Files.writeString(
                replies.resolve("TypedDataSet-2.json"), page(rows.subList(half, rows.size())));
    }

    /** Many in the first wijk, few elsewhere. */
    private static int invented(Area buurt) {
        return buurt.code().value().startsWith("BU079410") ? 60 : 5;
    }

    private static String page(List<String> rows) {
        return "{\"value\": [" + String.join(",\n", rows) + "]}";
    }
}
