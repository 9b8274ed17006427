package nl.regiekamer.area.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.regiekamer.area.rules.AreaIssue.Severity;
import org.junit.jupiter.api.Test;

class GeoJsonReaderTests {

    @Test
    void readsDegreesAsMetres() {
        var content = read(Checkerboard.degreesGeoJson(2, 2));

        assertThat(content.issues()).isEmpty();
        assertThat(content.areas()).hasSize(4);
        var first = content.areas().getFirst();
        assertThat(first.name()).isEqualTo("Vak 0000");
        assertThat(first.geometry().getArea()).isCloseTo(10_000, within(1.0));
        assertThat(first.geometry().getEnvelopeInternal().getMinX())
                .isCloseTo(170_000, within(0.5));
    }

    @Test
    void readsMetresThatTheOldCrsMemberAnnounces() {
        var text =
                Checkerboard.rdGeoJson(1, 2)
                        .replace(
                                "\"features\"",
                                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}},\"features\"");

        var content = read(text);

        assertThat(content.issues()).isEmpty();
        assertThat(content.areas()).hasSize(2);
    }

    @Test
    void believesTheCoordinatesAboveTheFileAndSaysSo() {
        var content = read(Checkerboard.rdGeoJson(1, 2));

        assertThat(content.areas()).hasSize(2);
        assertThat(content.issues())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.severity()).isEqualTo(Severity.MENDED);
                    assertThat(issue.message())
                            .contains("graden (WGS84)", "2 gebieden", "EPSG:28992");
                });
    }

    @Test
    void readsALatitudeThatStandsBeforeTheLongitude() {
        var content =
                read(
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature",
                         "properties":{"statcode":"BU99990000"},"geometry":{"type":"Polygon",
                         "coordinates":[[[51.5,5.6],[51.5,5.7],[51.6,5.7],[51.5,5.6]]]}}]}
                        """);

        assertThat(content.areas()).hasSize(1);
        assertThat(content.issues().getFirst().problem()).contains("breedte vóór de lengte");
    }

    @Test
    void refusesCoordinatesOutsideTheCountryByName() {
        var content =
                read(
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature",
                         "properties":{"statcode":"BU99990000"},"geometry":{"type":"Polygon",
                         "coordinates":[[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]]}}]}
                        """);

        assertThat(content.areas()).isEmpty();
        assertThat(content.issues().getFirst().message())
                .contains("BU99990000", "48.8", "liggen niet in Nederland");
    }

    @Test
    void tellsWhereATruncatedFileEnds() {
        var text = Checkerboard.degreesGeoJson(2, 2);

        var content = read(text.substring(0, text.length() / 2));

        assertThat(content.areas()).isEmpty();
        assertThat(content.issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message())
                                .contains("houdt midden in de tekst op", "regel", "opnieuw op"));
    }

    @Test
    void saysThatAnotherKindOfFileIsNoGeoJson() {
        assertThat(read("PK\u0003\u0004zip").issues().getFirst().problem())
                .contains("geen GeoJSON");
        assertThat(read("<html></html>").issues().getFirst().problem()).contains("geen GeoJSON");
        assertThat(read("").issues()).isNotEmpty();
        assertThat(read("[1,2]").issues().getFirst().problem())
                .contains("geen verzameling gebieden");
        assertThat(
                        read("{\"type\":\"FeatureCollection\",\"features\":[]}")
                                .issues()
                                .getFirst()
                                .problem())
                .contains("geen gebieden");
    }

    @Test
    void leavesOutAFeatureWithAWrongCodeAndReadsTheOthers() {
        var content =
                read(Checkerboard.degreesGeoJson(1, 3).replace("\"BU99990001\"", "\"07940001\""));

        assertThat(content.areas()).hasSize(2);
        assertThat(content.issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message())
                                .contains("gebied 2", "'07940001' is geen CBS-code"));
    }

    @Test
    void namesThePropertiesWhenThereIsNoCode() {
        var content =
                read(
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature",
                         "properties":{"OBJECTID":3,"wijk":"Noord"},"geometry":null}]}
                        """);

        assertThat(content.issues().getFirst().problem()).contains("geen code", "objectid, wijk");
    }

    @Test
    void reportsAShapeThatIsNoAreaAndACoordinateThatIsNoNumber() {
        var content =
                read(
                        """
                        {"type":"FeatureCollection","features":[
                         {"type":"Feature","properties":{"statcode":"BU99990000"},
                          "geometry":{"type":"Point","coordinates":[5.6,51.4]}},
                         {"type":"Feature","properties":{"statcode":"BU99990001"},
                          "geometry":{"type":"Polygon","coordinates":[[["x",51.4],[5.6,51.5]]]}},
                         {"type":"Feature","properties":{"statcode":"BU99990002"},
                          "geometry":{"type":"Polygon","coordinates":[]}}]}
                        """);

        assertThat(content.areas()).isEmpty();
        assertThat(content.issues().stream().map(AreaIssue::problem).toList())
                .containsExactly(
                        "de vorm is een Point en geen vlak.",
                        "'[\"x\",51.4]' is geen coördinaat.",
                        "het vlak is leeg.");
    }

    @Test
    void closesARingThatIsOpen() {
        var content =
                read(
                        """
                        {"type":"FeatureCollection","features":[{"type":"Feature",
                         "properties":{"statcode":"BU99990000"},"geometry":{"type":"Polygon",
                         "coordinates":[[[5.6,51.4],[5.7,51.4],[5.7,51.5]]]}}]}
                        """);

        assertThat(content.areas()).hasSize(1);
        assertThat(content.issues().getFirst().severity()).isEqualTo(Severity.MENDED);
    }

    private static GeoJsonReader.Content read(String text) {
        return GeoJsonReader.read("proef.geojson", text.getBytes(UTF_8));
    }
}
