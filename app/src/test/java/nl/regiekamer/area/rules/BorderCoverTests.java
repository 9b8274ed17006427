package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A border that somebody drew, over a square area of a hundred by a hundred metres. */
class BorderCoverTests {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final AreaCode SQUARE = new AreaCode("BU99990000");

    @ParameterizedTest(name = "{0} m of 100")
    @CsvSource({
        "100, inside",
        "95, inside",
        "94.9, partly",
        "50, partly",
        "5.1, partly",
        "5, neither",
        "0, neither",
    })
    void countsAnAreaByThePartOfItsSurfaceThatLiesWithin(double metres, String expected) {
        var border = box(0, metres == 0 ? -50 : metres);

        var cover = BorderCover.of(border, Map.of(SQUARE, box(0, 100)));

        assertThat(cover.inside().contains(SQUARE)).isEqualTo(expected.equals("inside"));
        assertThat(cover.partly().contains(SQUARE)).isEqualTo(expected.equals("partly"));
    }

    @Test
    void tellsEachAreaApart() {
        var next = new AreaCode("BU99990001");
        var far = new AreaCode("BU99990002");

        var cover =
                BorderCover.of(
                        box(0, 150),
                        Map.of(SQUARE, box(0, 100), next, box(100, 200), far, box(300, 400)));

        assertThat(cover.inside()).containsExactly(SQUARE);
        assertThat(cover.partly()).containsExactly(next);
    }

    private static Geometry box(double west, double east) {
        return GEOMETRY.toGeometry(new Envelope(west, east, 0, 100));
    }
}
