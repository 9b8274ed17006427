package nl.regiekamer.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.regiekamer.analysis.geometry.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelTests {

    @Test
    void kernelsHaveTheValuesOfTheirFormulas() {
        assertThat(Kernel.GAUSSIAN.at(0, 2)).isCloseTo(1 / (8 * Math.PI), within(1e-16));
        assertThat(Kernel.GAUSSIAN.at(4, 2))
                .isCloseTo(Math.exp(-0.5) / (8 * Math.PI), within(1e-16));
        assertThat(Kernel.QUARTIC.at(1, 2)).isCloseTo(0.75 / Math.PI * 0.5625, within(1e-16));
        assertThat(Kernel.EPANECHNIKOV.at(1, 2)).isCloseTo(0.5 / Math.PI * 0.75, within(1e-16));
        assertThat(Kernel.QUARTIC.at(4, 2)).isZero();
        assertThat(Kernel.EPANECHNIKOV.at(9, 2)).isZero();
        assertThat(Kernel.GAUSSIAN.reach(2)).isEqualTo(18);
        assertThat(Kernel.QUARTIC.reach(2)).isEqualTo(2);
    }

    /** By plain summation over small squares. */
    @ParameterizedTest(name = "{0} over {1} to {3} by {2} to {4}")
    @CsvSource({
        "QUARTIC, -2, -2, 2, 2",
        "QUARTIC, -0.3, -2, 2, 2",
        "QUARTIC, -0.3, -0.4, 2, 2",
        "QUARTIC, -0.8, -0.7, 2, 2",
        "QUARTIC, 0.2, -2, 0.5, 2",
        "QUARTIC, -0.3, 0.1, 0.9, 0.4",
        "EPANECHNIKOV, -2, -2, 2, 2",
        "EPANECHNIKOV, -2, -0.3, 2, 2",
        "EPANECHNIKOV, 0.5, 0.5, 2, 2",
        "EPANECHNIKOV, -0.8, -0.7, 0.1, 2",
        "EPANECHNIKOV, 0.9, 0.9, 2, 2",
        "GAUSSIAN, -0.5, -1, 2, 0.3",
        "GAUSSIAN, -9, -9, 9, 9"
    })
    void massIsThatOfSmallSquares(
            Kernel kernel, double left, double bottom, double right, double top) {
        var steps = 1000;
        var width = (right - left) / steps;
        var height = (top - bottom) / steps;
        var sum = 0.0;
        for (var i = 0; i < steps; i++) {
            for (var j = 0; j < steps; j++) {
                var x = left + (i + 0.5) * width;
                var y = bottom + (j + 0.5) * height;
                sum += kernel.at(x * x + y * y, 1);
            }
        }

        var mass = kernel.massWithin(new Rectangle(left, bottom, right, top), 0, 0, 1);

        assertThat(mass).isCloseTo(sum * width * height, within(3e-6));
    }

    @ParameterizedTest
    @EnumSource
    void massOnAnEdgeIsAHalfAndInACornerAQuarter(Kernel kernel) {
        var window = new Rectangle(100, 200, 400, 500);

        assertThat(kernel.massWithin(window, 250, 350, 10)).isCloseTo(1, within(1e-14));
        assertThat(kernel.massWithin(window, 100, 350, 10)).isCloseTo(0.5, within(1e-13));
        assertThat(kernel.massWithin(window, 250, 500, 10)).isCloseTo(0.5, within(1e-13));
        assertThat(kernel.massWithin(window, 400, 200, 10)).isCloseTo(0.25, within(1e-13));
        assertThat(kernel.massWithin(window, 0, 350, 10)).isCloseTo(0, within(1e-13));
        assertThat(kernel.massWithin(window, 250, 600, 10)).isCloseTo(0, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource
    void massesOfPartsSumToThatOfTheWhole(Kernel kernel) {
        var left = kernel.massWithin(new Rectangle(-50, -3, 0.37, 1), 0, 0, 1.3);
        var right = kernel.massWithin(new Rectangle(0.37, -3, 50, 1), 0, 0, 1.3);
        var above = kernel.massWithin(new Rectangle(-50, 1, 50, 40), 0, 0, 1.3);
        var below = kernel.massWithin(new Rectangle(-50, -40, 50, -3), 0, 0, 1.3);

        assertThat(left + right + above + below).isCloseTo(1, within(1e-13));
    }

    /** The second moment along x, by plain summation, is the one asked for. */
    @ParameterizedTest
    @EnumSource
    void bandwidthOfAStandardDeviationSpreadsThatFar(Kernel kernel) {
        var bandwidth = kernel.bandwidthOf(3);
        var step = 0.05;
        var moment = 0.0;
        for (var x = -30 + step / 2; x < 30; x += step) {
            for (var y = -30 + step / 2; y < 30; y += step) {
                moment += x * x * kernel.at(x * x + y * y, bandwidth) * step * step;
            }
        }

        assertThat(moment).isCloseTo(9, within(0.002));
        assertThat(kernel.narrowedBy(5, kernel.bandwidthOf(3)))
                .isCloseTo(kernel.bandwidthOf(2), within(1e-12));
    }
}
