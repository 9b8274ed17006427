package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    @DisplayName("S010, S016, S017, S022, S151, S157, S160, S171: all crime in every wijk")
    void fillsARowForEveryKindOfCrime() throws IOException {
        var indicators =
                Stream.concat(
                                plans.current().listIndicators().stream(),
                                plans.current().listBackground().stream())
                        .filter(one -> kind(one).isPresent())
                        .toList();
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
                        "drugsincidenten",
                        "diefstal-uit-auto",
                        "overvallen",
                        "mishandelingen");
        for (var indicator : indicators) {
            var row = page.select("tr:has(a[href=/cijfers/%s])".formatted(indicator.id()));
            assertThat(row.select("td:not(.city):not(.strip-col):not(.empty)"))
                    .as(indicator.id())
                    .hasSizeGreaterThanOrEqualTo(11);
        }
        assertThat(page.select("tr:has(a[href=/cijfers/drugsincidenten]) td.v-bad"))
                .as("more found drugs are neither good nor bad")
                .isEmpty();
        assertThat(page.select("tr:has(a[href=/cijfers/overvallen]) td.v-bad"))
                .as("what has no goal is not judged")
                .isEmpty();
        assertThat(page.select("tr:has(a[href=/cijfers/winkeldiefstal]) td.v-bad")).isNotEmpty();
        assertThat(page.select("table.matrix tr:contains(ongunstig afwijkt) td").eachText())
                .as("the first wijk stands out in every theme that has a judgement")
                .contains(
                        "3 van 3 Objectieve veiligheid, Veilige winkelgebieden en"
                                + " Veilige bedrijventerreinen");
        var burglaries = Page.open(mvc, "/cijfers/woninginbraken");
        assertThat(burglaries.section("Per wijk")).contains("121 woningen");
    }

    @Test
    @DisplayName("S014, S023, S078: months of nuisance by kind become a rate per year")
    void addsTheMonthsOfNuisanceToYears() throws IOException {
        var rows = new ArrayList<String>();
        for (var kind : List.of("E35", "E38")) {
            for (var buurt : areas.listBuurten()) {
                for (var month = 1; month <= 14; month++) { // and two months of the next year
                    rows.add(
                            """
                            {"Overlast": "%s  ", "WijkenEnBuurten": "%s", \
                            "Perioden": "%dMM%02d", "GeregistreerdeOverlast_1": %d}\
                            """
                                    .formatted(
                                            kind,
                                            buurt.code(),
                                            month > 12 ? 2024 : 2023,
                                            month > 12 ? month - 12 : month,
                                            buurt.code().value().startsWith("BU079410") ? 4 : 1));
                }
            }
        }
        Files.writeString(
                replies.resolve("DataProperties.json"),
                PROPERTIES
                        .replace("SoortMisdrijf", "Overlast")
                        .replace("GeregistreerdeMisdrijven_1", "GeregistreerdeOverlast_1"));
        Files.writeString(replies.resolve("TypedDataSet.json"), page(rows));

        var outcome = imports.importSaved("47024ned", replies, Progress.NONE);

        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        for (var id : List.of("meldingen-jeugdoverlast", "overlast-drank-drugs")) {
            var page = Page.open(mvc, "/cijfers/" + id);
            assertThat(page.select("p.lead").text()).contains("per 1.000 inwoners in 2023");
            assertThat(page.section("Per wijk")).contains("Binnenstad").contains("tabel 47024NED");
            var years = page.select("section:has(h2:contains(Door de tijd)) tbody th").eachText();
            assertThat(years)
                    .as("one row a year, none of a year with a gap")
                    .containsExactly("2023");
        }
        assertThat(
                        Page.open(mvc, "/cijfers")
                                .select(
                                        "tr:has(a[href=/cijfers/meldingen-jeugdoverlast]) td.v-bad"))
                .isNotEmpty();
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
