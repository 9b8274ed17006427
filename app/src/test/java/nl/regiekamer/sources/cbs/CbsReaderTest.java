package nl.regiekamer.sources.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.sources.Collected;
import nl.regiekamer.sources.KnownAreas;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of CBS OData, from replies in the documented shape. */
class CbsReaderTest {

    static final String PROPERTIES =
            """
            {"odata.metadata": "x", "value": [
              {"odata.type": "Cbs.OData.Dimension", "Type": "Dimension", "Key": "SoortMisdrijf"},
              {"odata.type": "Cbs.OData.GeoDetail", "Type": "GeoDetail", "Key": "WijkenEnBuurten"},
              {"odata.type": "Cbs.OData.TimeDimension", "Type": "TimeDimension", "Key": "Perioden"},
              {"odata.type": "Cbs.OData.TopicGroup", "Type": "TopicGroup", "Key": "", "Title": "Groep"},
              {"odata.type": "Cbs.OData.Topic", "Type": "Topic", "Key": "Misdrijven_1",
               "Title": "Geregistreerde misdrijven", "Unit": "aantal", "Datatype": "Long"},
              {"odata.type": "Cbs.OData.Topic", "Type": "Topic", "Key": "Naam_2",
               "Title": "Gemeentenaam", "Unit": "", "Datatype": "String"}]}
            """;

    @TempDir Path folder;

    @Test
    void readsByTheMetadataOfTheTable() throws IOException {
        save("DataProperties.json", PROPERTIES);
        save(
                "TypedDataSet.json",
                """
                {"value": [
                  {"ID": 1, "SoortMisdrijf": "0.0.0 ", "WijkenEnBuurten": "GM0100    ",
                   "Perioden": "2023JJ00", "Misdrijven_1": 770, "Naam_2": "Stad   "},
                  {"ID": 2, "SoortMisdrijf": "1.1.1 ", "WijkenEnBuurten": "BU01000001",
                   "Perioden": "2024KW02", "Misdrijven_1": null, "Naam_2": "Stad"},
                  {"ID": 3, "SoortMisdrijf": "1.1.1 ", "WijkenEnBuurten": "BU01000001",
                   "Perioden": "2024MM02", "Misdrijven_1": 0, "Naam_2": "Stad"},
                  {"ID": 4, "SoortMisdrijf": "1.1.1 ", "WijkenEnBuurten": "BU01000002",
                   "Perioden": "2024MM02", "Misdrijven_1": -4, "Naam_2": "Stad"},
                  {"ID": 5, "SoortMisdrijf": "1.1.1 ", "WijkenEnBuurten": "PV30  ",
                   "Perioden": "2024MM02", "Misdrijven_1": 4, "Naam_2": "Provincie"}]}
                """);

        var read = read("T");

        assertThat(read.lines())
                .containsExactly("GM0100 Misdrijven_1 770.0", "BU01000001 Misdrijven_1 0.0");
        assertThat(read.figures.getFirst().series().features())
                .containsExactlyEntriesOf(java.util.Map.of("SoortMisdrijf", "0.0.0"));
        assertThat(read.figures.getFirst().period()).isEqualTo(Period.year(2023));
        assertThat(read.unpublished).isEqualTo(1);
        assertThat(read.reasons())
                .anyMatch(reason -> reason.contains("niet negatief"))
                .anyMatch(reason -> reason.contains("1 rijen gaan over andere gebieden"));
    }

    @Test
    void readsVersion4() throws IOException {
        save(
                "Dimensions.json",
                """
                {"value": [{"Identifier": "WijkenEnBuurten", "Kind": "GeoDetail", "MapYear": "2017"}]}
                """);
        save(
                "MeasureCodes.json",
                """
                {"value": [{"Identifier": "T001036", "Title": "Aantal inwoners", "Unit": "aantal"}]}
                """);
        save(
                "Observations.json",
                """
                {"value": [
                  {"Id": 0, "Measure": "T001036", "ValueAttribute": "None", "Value": 12.0,
                   "WijkenEnBuurten": "GM0100"},
                  {"Id": 1, "Measure": "T001036", "ValueAttribute": "Impossible", "Value": null,
                   "WijkenEnBuurten": "WK010000"}]}
                """);

        var read = read("83765NED");

        assertThat(read.lines()).containsExactly("GM0100 T001036 12.0");
        assertThat(read.figures.getFirst().period()).isEqualTo(Period.year(2017));
        assertThat(read.unpublished).isEqualTo(1);
    }

    @Test
    void refusesAReplyThatBreaksOff() throws IOException {
        save("DataProperties.json", PROPERTIES);
        save(
                "TypedDataSet.json",
                "{\"value\": [{\"ID\": 1, \"Perioden\": \"2023JJ00\"}, {\"ID\": ");

        assertThatThrownBy(() -> read("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("TypedDataSet.json")
                .hasMessageContaining("breekt af");
    }

    @Test
    void refusesRowsWithoutTheirDescription() throws IOException {
        save("TypedDataSet.json", "{\"value\": []}");

        assertThatThrownBy(() -> read("T"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("DataProperties");
    }

    @Test
    @Tag("shared")
    void readsTheRealRepliesOfRegisteredCrime() {
        var replies = Reactor.shared("data/odata/v3/47018NED");

        var read = read("47018NED", replies);

        assertThat(read.figures).hasSize(44);
        assertThat(read.figures.stream().mapToDouble(one -> one.value()).sum()).isEqualTo(5556);
        assertThat(read.issues).isEmpty();
    }

    @Test
    @Tag("shared")
    void readsTheRealRepliesOfKeyFigures() {
        var replies = Reactor.shared("data/odata/v3/84799NED");

        var read = read("84799NED", replies);

        assertThat(read.rows).isEqualTo(58);
        assertThat(read.lines())
                .contains("NL00 AantalInwoners_5 1.7407585E7", "GM0794 AantalInwoners_5 92423.0");
        assertThat(read.figures)
                .allSatisfy(one -> assertThat(one.period()).isEqualTo(Period.year(2020)));
        assertThat(read.unpublished).isGreaterThan(1000);
    }

    /** CBS's own description of a table; its rows nobody gave us, so those are ours. */
    @Test
    @Tag("shared")
    void readsRowsByTheRealDescriptionOfATableOfVersion4() throws IOException {
        var real = Reactor.shared("data/odata/v4/83765NED");
        for (var name : List.of("Dimensions.json", "MeasureCodes.json")) {
            Files.copy(real.resolve(name), folder.resolve(name));
        }
        save(
                "Observations.json",
                """
                {"value": [
                  {"Id": 0, "Measure": "T001036", "ValueAttribute": "None", "Value": 91524,
                   "WijkenEnBuurten": "GM0794"},
                  {"Id": 1, "Measure": "T001036", "ValueAttribute": "None", "Value": -1,
                   "WijkenEnBuurten": "BU07941000"},
                  {"Id": 2, "Measure": "53050", "ValueAttribute": "None", "Value": 12,
                   "WijkenEnBuurten": "WK079410"},
                  {"Id": 3, "Measure": "bestaat niet", "ValueAttribute": "None", "Value": 12,
                   "WijkenEnBuurten": "WK079410"}]}
                """);

        var read = read("83765NED");

        assertThat(read.lines()).containsExactly("GM0794 T001036 91524.0", "WK079410 53050 12.0");
        assertThat(read.figures)
                .allSatisfy(one -> assertThat(one.period()).isEqualTo(Period.year(2017)));
        assertThat(read.reasons())
                .anyMatch(reason -> reason.contains("niet negatief"))
                .anyMatch(reason -> reason.contains("bestaat niet"));
    }

    private Collected read(String table) {
        return read(table, folder);
    }

    private static Collected read(String table, Path replies) {
        var sink = new Collected();
        new CbsReader(table, new Replies(replies), KnownAreas.WELL_FORMED).read(sink);
        return sink;
    }

    private void save(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }
}
