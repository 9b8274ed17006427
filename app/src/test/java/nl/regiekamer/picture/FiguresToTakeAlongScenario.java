package nl.regiekamer.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The analyst takes every view along: as CSV, as a spreadsheet, and for a map. */
@RegiekamerTest
class FiguresToTakeAlongScenario {

    @Autowired MockMvcTester mvc;

    @Test
    void givesTheMatrixToTakeAlong() throws Exception {
        assertThat(get("/cijfers/matrix.csv").lines())
                .anyMatch(line ->
                        line.startsWith("misdrijven-totaal,")
                                && line.contains(",WK079418,Rijpelberg,2023,33.96"));
        var wijken = json("/cijfers/matrix.geojson").path("features");
        assertThat(wijken).hasSize(12);
        var rijpelberg = named(wijken, "Rijpelberg");
        assertThat(rijpelberg.at("/properties/cijfers/0/indicator").asString()).isNotEmpty();
        assertThat(spreadsheet("/cijfers/matrix.xlsx")).contains("Rijpelberg");
    }

    @Test
    @DisplayName("S031: an indicator goes out with margins, source and the compared set")
    void givesAnIndicatorToTakeAlong() throws Exception {
        var csv = get("/cijfers/misdrijven-totaal.csv");
        assertThat(csv.lines().filter(line -> line.startsWith("BU0794"))).hasSizeGreaterThan(40);
        assertThat(csv).contains("kwetsbare-wijken,Kwetsbare wijken (4 van 5)", "niet-kwetsbare");
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith("tabel,afgevlakt,oordeel");
        var areas = json("/cijfers/misdrijven-totaal.geojson").path("features");
        assertThat(areas).hasSize(12 + 44);
        assertThat(named(areas, "Rijpelberg").at("/properties/niveau").asString())
                .isEqualTo("wijk");
        var west = named(areas, "Rijpelberg-West");
        assertThat(west.at("/properties/niveau").asString()).isEqualTo("buurt");
        assertThat(csv.lines().filter(line -> line.contains(",Rijpelberg-West,")))
                .as("what the page says of the buurt")
                .anyMatch(line ->
                        line.contains(",26.85")
                                && line.endsWith(west.at("/properties/oordeel").asString()));
        assertThat(west.at("/properties/afgevlakt").doubleValue()).isEqualTo(26.85, offset(0.005));
        assertThat(west.at("/properties/bron").asString()).contains("47018NED");
        assertThat(west.at("/properties/marge_laag").doubleValue())
                .isLessThan(west.at("/properties/marge_hoog").doubleValue());
        var corner = west.at("/geometry/coordinates/0/0/0");
        assertThat(corner.get(0).doubleValue()).as("longitude first").isBetween(5.5, 5.8);
        assertThat(corner.get(1).doubleValue()).isBetween(51.3, 51.6);
        assertThat(spreadsheet("/cijfers/misdrijven-totaal.xlsx")).contains("Rijpelberg-West");
    }

    @Test
    @DisplayName("S005: a reference municipality goes out with its name")
    void namesReferenceMunicipalities() throws Exception {
        assertThat(get("/cijfers/misdrijven-totaal.csv"))
                .contains("GM0772,Eindhoven,2022,", "GM0828,Oss,2022,");
    }

    @Test
    @DisplayName("S018: Oss grew twice, so its series has three parts, and ours has not")
    void breaksTheSeriesOfOneMunicipalityOnly() throws Exception {
        var lines = get("/cijfers/misdrijven-totaal.csv").lines().toList();

        assertThat(part(lines, "GM0828,Oss,2010")).isEqualTo("0");
        assertThat(part(lines, "GM0828,Oss,2011")).isEqualTo("1");
        assertThat(part(lines, "GM0828,Oss,2014")).isEqualTo("1");
        assertThat(part(lines, "GM0828,Oss,2015")).isEqualTo("2");
        assertThat(part(lines, "GM0794,Helmond,2010"))
                .isEqualTo(part(lines, "GM0794,Helmond,2022"));
        var page = Page.open(mvc, "/cijfers/misdrijven-totaal");
        assertThat(page.section("Naast andere gemeenten"))
                .contains("Herindeling Oss 2011: Oss kreeg er in 2011 gebied bij.");
        assertThat(page.section("Door de tijd")).doesNotContain("Oss");
    }

    /** In which part of its series the figure stands. */
    private static String part(List<String> lines, String start) {
        var cells =
                lines.stream()
                        .filter(line -> line.startsWith(start + ","))
                        .findFirst()
                        .orElseThrow()
                        .split(",", -1);
        return cells[cells.length - 4];
    }

    @Test
    @DisplayName("what is not known goes out too: which figure, who has it, how to get it")
    void givesWhatIsNotKnownToTakeAlong() throws Exception {
        var page = Page.open(mvc, "/cijfers/onbekend");
        assertThat(page.select("a[href=/cijfers/onbekend.csv], a[href=/cijfers/onbekend.xlsx]"))
                .hasSize(2);

        assertThat(get("/cijfers/onbekend.csv").lines())
                .hasSize(page.select("tbody th[scope=row]").size() + 1)
                .anyMatch(line -> line.contains(",winkeldiefstal,") && line.contains("47018NED"));
        assertThat(spreadsheet("/cijfers/onbekend.xlsx")).contains("wel-eens-onveilig");
    }

    @Test
    void givesAWijkToTakeAlong() throws Exception {
        assertThat(get("/wijken/WK079418/cijfers.csv").lines())
                .anyMatch(line ->
                        line.startsWith("misdrijven-totaal,") && line.contains(",2023,33.96"));
        assertThat(spreadsheet("/wijken/WK079418/cijfers.xlsx")).contains("misdrijven-totaal");
        var one = json("/wijken/WK079418/cijfers.geojson").path("features").get(0);
        assertThat(one.at("/properties/cijfers")).isNotEmpty();
        assertThat(one.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
    }

    private JsonNode json(String path) throws UnsupportedEncodingException {
        return JsonMapper.shared().readTree(get(path));
    }

    private static JsonNode named(JsonNode features, String name) {
        for (var feature : features) {
            if (feature.at("/properties/naam").asString().equals(name)) {
                return feature;
            }
        }
        throw new AssertionError("No feature " + name);
    }

    /** All words in the first sheet. */
    private List<String> spreadsheet(String path) throws IOException {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        var bytes = new ByteArrayInputStream(answer.getResponse().getContentAsByteArray());
        try (var book = new ReadableWorkbook(bytes)) {
            return book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(Objects::nonNull)
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    private String get(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
