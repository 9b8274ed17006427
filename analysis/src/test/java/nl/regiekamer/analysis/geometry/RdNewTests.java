package nl.regiekamer.analysis.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.geometry.RdNew.Degrees;
import nl.regiekamer.analysis.geometry.RdNew.Metres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdNewTests {

    /** In metres; the error that the class states. */
    private static final double STATED = 0.25;

    /**
     * Points that NSGI and Kadaster publish with RDNAPTRANS (correction grid included): the seven
     * of the old test set that lie in the grid, and the first of the file for self-validation of
     * RDNAPTRANS2018 (30010000).
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Texel,              53.160753042, 4.824761912, 117380.12, 575040.34",
        "Noord-Groningen,    53.419482050, 6.776726674, 247380.56, 604580.78",
        "Amersfoort,         52.155172897, 5.387203657, 155000.00, 463000.00",
        "Zeeuws-Vlaanderen,  51.368607152, 3.397588595,  16460.91, 377380.23",
        "Zuid-Limburg,       50.792584916, 5.773795548, 182260.45, 311480.67",
        "Maasvlakte,         51.947393898, 4.072887101,  64640.89, 440700.01",
        "30010000,           51.728601274, 4.712120126, 108360.879, 415757.2745"
    })
    void agreesWithPublishedPointsWithinTheStatedError(
            String place, double latitude, double longitude, double x, double y) {
        var metres = RdNew.toMetres(new Degrees(latitude, longitude));
        var back = RdNew.toDegrees(new Metres(x, y));

        assertThat(Math.hypot(metres.x() - x, metres.y() - y)).as(place).isLessThan(STATED);
        assertThat(
                        Math.hypot(
                                (back.latitude() - latitude) * 111_300,
                                (back.longitude() - longitude) * 68_500))
                .as(place)
                .isLessThan(STATED);
    }

    /** PROJ 9.1.1 with the published steps without the grid; tolerance 1e-4 m. */
    @Test
    void equalsProjWithoutTheCorrectionGrid() {
        for (var row : Reference.table("rd-new.csv")) {
            var metres = RdNew.toMetres(new Degrees(row.get("latitude"), row.get("longitude")));

            assertThat(metres.x()).isCloseTo(row.get("x"), within(1e-4));
            assertThat(metres.y()).isCloseTo(row.get("y"), within(1e-4));
        }
    }

    /** Seed 28992. The two published transformations are each other's inverse to 0.1 mm. */
    @Test
    void thereAndBackIsTheSamePlace() {
        var random = new Random(28992);
        for (var i = 0; i < 500; i++) {
            var place =
                    new Metres(random.nextDouble(0, 280_000), random.nextDouble(300_000, 625_000));

            var back = RdNew.toMetres(RdNew.toDegrees(place));

            assertThat(back.x()).isCloseTo(place.x(), within(1e-4));
            assertThat(back.y()).isCloseTo(place.y(), within(1e-4));
        }
    }

    @Test
    void centreOfTheGridComesBackToItself() {
        var centre = new Metres(155_000, 463_000);

        var back = RdNew.toMetres(RdNew.toDegrees(centre));

        assertThat(back.x()).isCloseTo(155_000, within(1e-4));
        assertThat(back.y()).isCloseTo(463_000, within(1e-4));
    }

    @Test
    void refusesPlacesFarFromTheNetherlands() {
        assertThatThrownBy(() -> RdNew.toMetres(new Degrees(5.4, 52.1)))
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> RdNew.toMetres(new Degrees(Double.NaN, 5)))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> RdNew.toDegrees(new Metres(52.1, 5.4)))
                .hasMessageContaining("Maybe these are degrees");
        assertThat(RdNew.covers(new Degrees(52, 5))).isTrue();
        assertThat(RdNew.covers(new Degrees(48, 2))).isFalse();
    }
}
