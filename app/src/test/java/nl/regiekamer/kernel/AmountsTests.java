package nl.regiekamer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money, distances and places. */
class AmountsTests {

    @Test
    void keepsMoneyInWholeCents() {
        assertThat(Euro.of(12)).isEqualTo(new Euro(1200));
        assertThat(Euro.of(12).plus(new Euro(-50))).isEqualTo(new Euro(1150));
        assertThat(new Euro(100).dividedBy(3, RoundingMode.HALF_UP)).isEqualTo(new Euro(33));
        assertThat(new Euro(200).dividedBy(3, RoundingMode.HALF_UP)).isEqualTo(new Euro(67));
        assertThat(new Euro(200).dividedBy(3, RoundingMode.DOWN)).isEqualTo(new Euro(66));
        assertThat(new Euro(1)).isLessThan(new Euro(2)).isGreaterThan(new Euro(-1));
    }

    @Test
    void refusesMoneyThatDoesNotFitInsteadOfTurningNegative() {
        assertThatThrownBy(() -> Euro.of(Long.MAX_VALUE / 2))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Euro(Long.MAX_VALUE).plus(new Euro(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesADistanceOfNothingAndNoneBelow() {
        assertThat(new Metres(0)).isLessThan(new Metres(0.5));
        assertThatThrownBy(() -> new Metres(-0.1)).hasMessageContaining("-0.1 m");
        assertThatThrownBy(() -> new Metres(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-7000, 289000", "300000, 629000"})
    void takesTheCornersOfTheGrid(double x, double y) {
        assertThat(new RdPoint(x, y).x()).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({
        "-7000.1, 400000",
        "300000.1, 400000",
        "100000, 288999.9",
        "100000, 629000.1",
        "NaN, 400000",
        "100000, NaN",
        "5.6, 51.5",
    })
    void refusesAPlaceOutsideTheGrid(double x, double y) {
        assertThatThrownBy(() -> new RdPoint(x, y)).hasMessageContaining("outside the Dutch grid");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void takesDegreesUpToThePolesAndTheDateLineAndNoFurther(int side) {
        assertThat(new Wgs84Point(side * 180, side * 90).latitude()).isEqualTo(side * 90);
        assertThatThrownBy(() -> new Wgs84Point(side * 180.1, 0))
                .hasMessageContaining("no longitude and latitude");
        assertThatThrownBy(() -> new Wgs84Point(0, side * 90.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wgs84Point(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
