package nl.regiekamer.analysis.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.geometry.RdNew.Degrees;
import org.junit.jupiter.api.Test;

class H3CellsTests {

    private static final double DEGREES = 1e-9;

    private static final long HELMOND = H3Cells.cellOf(new Degrees(51.48, 5.65), 9);

    /** h3-js 4.5.0 (the C library of H3's makers); cells the same, degrees within 1e-9. */
    @Test
    void cellsEqualThoseOfTheLibraryOfTheMakers() {
        for (var row : Reference.table("h3-cells.csv")) {
            var resolution = (int) row.get("resolution");

            var cell =
                    H3Cells.cellOf(
                            new Degrees(row.get("latitude"), row.get("longitude")), resolution);

            assertThat(cell).isEqualTo(number(row, "high", "low"));
            assertThat(H3Cells.resolutionOf(cell)).isEqualTo(resolution);
            assertThat(H3Cells.parentOf(cell, resolution / 2))
                    .isEqualTo(number(row, "parent_high", "parent_low"));
            var centre = H3Cells.centreOf(cell);
            assertThat(centre.latitude()).isCloseTo(row.get("centre_latitude"), within(DEGREES));
            assertThat(centre.longitude()).isCloseTo(row.get("centre_longitude"), within(DEGREES));
            var outline = H3Cells.outlineOf(cell);
            assertThat(outline.getNumPoints()).isEqualTo((int) row.get("corners") + 1);
            var corner = outline.getCoordinate();
            assertThat(corner.y).isCloseTo(row.get("corner_latitude"), within(DEGREES));
            assertThat(corner.x).isCloseTo(row.get("corner_longitude"), within(DEGREES));
        }
    }

    private static long number(Reference.Row row, String high, String low) {
        return (long) row.get(high) << 32 | (long) row.get(low);
    }

    @Test
    void textOfACellIsReadBack() {
        assertThat(H3Cells.textOf(HELMOND)).hasSize(15);
        assertThat(H3Cells.parse(H3Cells.textOf(HELMOND))).isEqualTo(HELMOND);
        assertThat(H3Cells.parentOf(HELMOND, 9)).isEqualTo(HELMOND);
    }

    @Test
    void refusesWhatIsNoCellOrPlace() {
        assertThatThrownBy(() -> H3Cells.cellOf(new Degrees(52, 5), 16))
                .hasMessageContaining("got 16");
        assertThatThrownBy(() -> H3Cells.cellOf(new Degrees(52, 5), -1))
                .hasMessageContaining("got -1");
        assertThatThrownBy(() -> H3Cells.cellOf(new Degrees(Double.NaN, 5), 9))
                .hasMessageContaining("no place on earth");
        assertThatThrownBy(() -> H3Cells.cellOf(new Degrees(5, 181), 9))
                .hasMessageContaining("no place on earth");
        assertThatThrownBy(() -> H3Cells.parentOf(HELMOND, 10))
                .hasMessageContaining("resolution 9 lies in none of resolution 10");
        assertThatThrownBy(() -> H3Cells.resolutionOf(0)).hasMessageContaining("no cell");
        assertThatThrownBy(() -> H3Cells.centreOf(1)).hasMessageContaining("no cell");
        assertThatThrownBy(() -> H3Cells.outlineOf(1)).hasMessageContaining("no cell");
        assertThatThrownBy(() -> H3Cells.textOf(1)).hasMessageContaining("no cell");
        assertThatThrownBy(() -> H3Cells.parse("helmond")).hasMessageContaining("'helmond'");
        assertThatThrownBy(() -> H3Cells.parse("ff")).hasMessageContaining("no cell");
    }
}
