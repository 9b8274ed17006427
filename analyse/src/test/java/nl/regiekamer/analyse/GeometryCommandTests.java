package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places and outlines from the terminal. */
class GeometryCommandTests {

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void openATerminal() {
        terminal = new Terminal(folder);
    }

    /** Amersfoort and Texel as NSGI and Kadaster publish them; stated error 0.25 m. */
    @Test
    void givesMetresOfPublishedPoints() {
        terminal.with(
                "p.csv",
                "id,latitude,longitude",
                "Amersfoort,52.155172897,5.387203657",
                "Texel,53.160753042,4.824761912");

        var lines = terminal.answer("wgs84-to-rd --input p.csv");

        assertThat(lines.get(0)).isEqualTo("id,x,y");
        var amersfoort = Terminal.numbers(lines.get(1).substring("Amersfoort,".length()));
        assertThat(amersfoort[0]).isCloseTo(155_000, within(0.25));
        assertThat(amersfoort[1]).isCloseTo(463_000, within(0.25));
        var texel = Terminal.numbers(lines.get(2).substring("Texel,".length()));
        assertThat(texel[0]).isCloseTo(117_380.12, within(0.25));
        assertThat(texel[1]).isCloseTo(575_040.34, within(0.25));
    }

    @Test
    void givesDegreesOfAPublishedPoint() {
        terminal.with("p.csv", "x,y", "117380.12,575040.34");

        var lines = terminal.answer("rd-to-wgs84 --input p.csv");

        assertThat(lines.getFirst()).isEqualTo("latitude,longitude");
        var texel = Terminal.numbers(lines.get(1));
        assertThat(texel[0]).isCloseTo(53.160753042, within(3e-6));
        assertThat(texel[1]).isCloseTo(4.824761912, within(4e-6));
    }

    @Test
    void namesTheRowThatLiesOutsideTheNetherlands() {
        terminal.with("p.csv", "latitude,longitude", "52.1,5.4", "5.4,52.1");
        terminal.with("m.csv", "x,y", "5.4,52.1");

        assertThat(terminal.refusal("wgs84-to-rd --input p.csv"))
                .startsWith("Rij 2 (5.4, 52.1) ligt niet in Nederland.\nKijk of");
        assertThat(terminal.refusal("rd-to-wgs84 --input m.csv"))
                .startsWith("Rij 1 (5.4, 52.1) ligt niet in Nederland.");
    }

    private void writeTwoSquares() {
        terminal.with(
                "areas.csv",
                "id,wkt",
                "west,\"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))\"",
                "oost,\"POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))\"");
        terminal.with("p.csv", "id,x,y", "a,5,5", "b,15,5", "c,10,5", "d,30,5");
    }

    @Test
    void tellsOfEachPointInWhichAreaItLiesAndOfABorderTheFirst() {
        writeTwoSquares();

        assertThat(terminal.answer("point-in-area --input p.csv --areas areas.csv"))
                .containsExactly(
                        "# points = 4.0",
                        "# nowhere = 1.0",
                        "id,area",
                        "a,west",
                        "b,oost",
                        "c,west",
                        "d,");
    }

    @Test
    void countsThePointsOfEachArea() {
        writeTwoSquares();

        assertThat(terminal.answer("point-in-area --input p.csv --areas areas.csv --per area"))
                .endsWith("area,count", "west,2", "oost,1");
    }

    @Test
    void refusesAnOutlineThatIsNoAreaCrossesItselfOrCannotBeRead() {
        terminal.with("p.csv", "x,y", "1,1");
        terminal.with("line.csv", "wkt", "\"LINESTRING (0 0, 1 1)\"");
        terminal.with("bow.csv", "wkt", "\"POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))\"");
        terminal.with("open.csv", "wkt", "\"POLYGON ((0 0, 2 2, 2 0))\"");

        for (var file : new String[] {"line.csv", "bow.csv"}) {
            assertThat(terminal.refusal("point-in-area --input p.csv --areas " + file))
                    .startsWith("De omtrek van rij 1 is geen vlak, of snijdt zichzelf.\nGeef");
        }
        assertThat(terminal.refusal("point-in-area --input p.csv --areas open.csv"))
                .startsWith("Rij 1 heeft geen omtrek die te lezen is.");
    }

    /** Cells of 100 m: a point on a left or lower side belongs to the cell. */
    @Test
    void countsPointsPerSquareCell() {
        terminal.with("p.csv", "x,y", "110,210", "199,299", "200,200", "350,450");

        assertThat(terminal.answer("square-grid --input p.csv --cell 100"))
                .containsExactly(
                        "# points = 4.0",
                        "x,y,count",
                        "150.0,250.0,2",
                        "250.0,250.0,1",
                        "350.0,450.0,1");
    }

    @Test
    void refusesACellWithoutASide() {
        terminal.with("p.csv", "x,y", "1,1");

        assertThat(terminal.refusal("square-grid --input p.csv --cell 0"))
                .startsWith("Een cel met zijde 0 is er niet.\nGeef");
    }

    /** The example of the makers of H3: 37.7752702151959, -122.418307270836 at 9. */
    @Test
    void countsPointsPerHexagonByThePublishedNumber() {
        terminal.with(
                "p.csv",
                "latitude,longitude",
                "37.7752702151959,-122.418307270836",
                "37.7752702151959,-122.418307270836");

        var lines = terminal.answer("h3-cells --input p.csv --resolution 9");

        assertThat(lines.get(0)).isEqualTo("# points = 2.0");
        assertThat(lines.get(1)).isEqualTo("cell,count,latitude,longitude,wkt");
        assertThat(lines.get(2)).startsWith("8928308280fffff,2,37.77").contains("\"POLYGON ((-122");
        assertThat(lines).hasSize(3);
    }

    @Test
    void refusesAHexagonOfAnUnknownSizeAndMetresAsDegrees() {
        terminal.with("p.csv", "latitude,longitude", "52,5", "155000,463000");

        assertThat(terminal.refusal("h3-cells --input p.csv --resolution 16"))
                .startsWith("Resolutie 16 heeft H3 niet.");
        assertThat(terminal.refusal("h3-cells --input p.csv"))
                .startsWith("Rij 2 (155000.0, 463000.0) is geen plek op aarde.")
                .contains("rd-to-wgs84");
    }

    /** The bump at (11, 5) has a triangle of 10 · 1 / 2 = 5: less than 3², more than 2². */
    @Test
    void leavesACornerOfACommonBorderOutOfBothAreas() {
        terminal.with(
                "areas.csv",
                "id,wkt",
                "a,\"POLYGON ((0 0, 10 0, 11 5, 10 10, 0 10, 0 0))\"",
                "b,\"POLYGON ((20 0, 20 10, 10 10, 11 5, 10 0, 20 0))\"");

        var simple = terminal.answer("simplify-coverage --input areas.csv --tolerance 3");

        assertThat(simple.subList(0, 3))
                .containsExactly("# corners-before = 12.0", "# corners-after = 10.0", "id,wkt");
        assertThat(simple.get(3)).startsWith("a,").doesNotContain("11 5");
        assertThat(simple.get(4)).startsWith("b,").doesNotContain("11 5");
        assertThat(terminal.answer("simplify-coverage --input areas.csv --tolerance 2").get(1))
                .isEqualTo("# corners-after = 12.0");
    }

    @Test
    void refusesANegativeToleranceAndAreasThatOverlap() {
        terminal.with(
                "areas.csv",
                "wkt",
                "\"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))\"",
                "\"POLYGON ((5 0, 20 0, 20 10, 5 10, 5 0))\"");

        assertThat(terminal.refusal("simplify-coverage --input areas.csv --tolerance -1"))
                .startsWith("Een tolerantie van -1 kan niet.");
        assertThat(terminal.refusal("simplify-coverage --input areas.csv --tolerance 1"))
                .startsWith("Met deze gegevens kan de methode niet rekenen:")
                .contains("does not fit");
    }
}
