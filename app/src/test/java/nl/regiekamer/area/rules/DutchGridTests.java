package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the reference points that Kadaster and Rijkswaterstaat publish with RDNAPTRANS. */
class DutchGridTests {

    /** Metres; the class states the same accuracy. */
    private static final double ACCURACY = 0.5;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Texel,              53.160753042, 4.824761912, 117380.12, 575040.34",
        "Noord-Groningen,    53.419482050, 6.776726674, 247380.56, 604580.78",
        "Amersfoort,         52.155172897, 5.387203657, 155000.00, 463000.00",
        "Zeeuws-Vlaanderen,  51.368607152, 3.397588595,  16460.91, 377380.23",
        "Zuid-Limburg,       50.792584916, 5.773795548, 182260.45, 311480.67",
        "Maasvlakte,         51.947393898, 4.072887101,  64640.89, 440700.01"
    })
    void agreesWithTheReferencePointsWithinHalfAMetre(
            String place, double latitude, double longitude, double x, double y) {
        var rd = DutchGrid.toRd(new Wgs84Point(longitude, latitude));

        assertThat(Math.hypot(rd.x() - x, rd.y() - y)).as(place).isLessThan(ACCURACY);
    }

    @ParameterizedTest
    @CsvSource({"155000, 463000", "174000, 387500", "20000, 380000", "250000, 590000"})
    void comesBackToTheSamePlaceWithinACentimetre(double x, double y) {
        var back = DutchGrid.toRd(DutchGrid.toWgs84(new RdPoint(x, y)));

        assertThat(back.x()).isCloseTo(x, within(0.01));
        assertThat(back.y()).isCloseTo(y, within(0.01));
    }
}
