package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.kernel.AreaCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class AreaErrorTests {

    private static final AreaCode A = new AreaCode("BU99990000");
    private static final AreaCode B = new AreaCode("BU99990001");
    private static final AreaCode C = new AreaCode("BU99990002");

    @Test
    void addsTheSurfacesUpAndNamesTheAreaThatChangedMostInProportion() {
        var error =
                AreaError.between(
                        new TreeMap<>(Map.of(A, box(100), B, box(10), C, box(50))),
                        Map.of(A, box(98), B, box(11), C, box(50)));

        assertThat(error.before()).isEqualTo(1600);
        assertThat(error.after()).isEqualTo(1590);
        assertThat(error.share()).isCloseTo(-0.00625, within(1e-9));
        assertThat(error.mostChanged()).isEqualTo(B.value());
        assertThat(error.mostChangedShare()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void countsAnAreaOfWhichNothingIsLeftAsWhollyChanged() {
        var error = AreaError.between(new TreeMap<>(Map.of(A, box(10))), Map.of());

        assertThat(error.after()).isZero();
        assertThat(error.mostChangedShare()).isEqualTo(1);
        assertThat(error.share()).isEqualTo(-1);
    }

    @Test
    void isNothingWithoutAreasOrWithoutASurface() {
        assertThat(AreaError.between(Map.of(), Map.of())).isEqualTo(AreaError.NONE);
        assertThat(AreaError.NONE.share()).isZero();
        var flat = AreaError.between(Map.of(A, box(0)), Map.of(A, box(0)));
        assertThat(flat.mostChanged()).isEqualTo(A.value());
        assertThat(flat.mostChangedShare()).isZero();
    }

    /** A strip of ten metres wide. */
    private static Geometry box(double metres) {
        return new GeometryFactory().toGeometry(new Envelope(0, metres, 0, 10));
    }
}
