package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** An area of two polygons: a square with a hole in it, and a smaller square. */
class OutlineTests {

    private final Outline outline =
            new Outline(
                    new AreaCode("BU99990000"),
                    box(100_000, 100).difference(box(100_040, 20)).union(box(100_500, 10)));

    @Test
    void hasAPartForEachPolygonWithItsHoles() {
        var parts = outline.parts();

        assertThat(parts).hasSize(2);
        var whole = parts.getFirst();
        assertThat(whole.shell())
                .hasSize(5)
                .contains(new RdPoint(100_000, 400_000), new RdPoint(100_100, 400_100));
        assertThat(whole.shell().getFirst())
                .as("ends where it begins")
                .isEqualTo(whole.shell().getLast());
        assertThat(whole.holes()).hasSize(1);
        assertThat(whole.holes().getFirst()).contains(new RdPoint(100_060, 400_040));
        assertThat(parts.getLast().holes()).isEmpty();
    }

    @Test
    void measuresWhatLiesWithinItAndNotItsHoles() {
        assertThat(outline.squareMetres()).isEqualTo(10_000 - 400 + 100);
        assertThat(outline.envelope()).isEqualTo(new Envelope(100_000, 100_510, 400_000, 400_100));
    }

    private static Geometry box(double west, double size) {
        var low = size == 20 ? 400_020 : 400_000;
        return new GeometryFactory().toGeometry(new Envelope(west, west + size, low, low + size));
    }
}
