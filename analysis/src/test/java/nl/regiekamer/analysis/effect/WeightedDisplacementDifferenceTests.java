package nl.regiekamer.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worked examples published by the first author of the test, A. P. Wheeler. */
class WeightedDisplacementDifferenceTests {

    /** Wheeler (2021), Comparing the WDD vs the Wilson log IRR estimator: -15. */
    @Test
    void fifteenFewerInTheTreatedArea() {
        var test = of(50, 30, 60, 55, WeightedDisplacementDifference.Sizes.EQUAL);

        assertThat(test.total().estimate()).isEqualTo(-15);
        assertThat(test.total().standardError()).isCloseTo(Math.sqrt(195), within(1e-12));
        assertThat(test.local()).isEqualTo(test.total());
        assertThat(test.displacement().estimate()).isZero();
        assertThat(test.total().z()).isCloseTo(-15 / Math.sqrt(195), within(1e-12));
        assertThat(test.total().pValue()).isCloseTo(0.28275, within(1e-4));
        assertThat(test.total().interval(0.9).low())
                .isCloseTo(-15 - 1.6448536269514722 * Math.sqrt(195), within(1e-9));
    }

    /** Wheeler (2021), The WDD test with different pre/post time periods: -10 (15.8), -20. */
    @Test
    void periodsOfUnequalLengthAreComparedPerYear() {
        var plain = of(80, 20, 100, 50, WeightedDisplacementDifference.Sizes.EQUAL);
        var perYear = of(80, 20, 100, 50, WeightedDisplacementDifference.Sizes.ofPeriods(2, 1));

        assertThat(plain.total().estimate()).isEqualTo(-10);
        assertThat(plain.total().standardError()).isCloseTo(15.8, within(0.02));
        assertThat(perYear.total().estimate()).isEqualTo(-20);
        assertThat(perYear.total().standardError()).isCloseTo(Math.sqrt(115), within(1e-12));
    }

    /** Wheeler (2021), Using weights in regression examples: -91.9 (31.5) in the treated area. */
    @Test
    void areasOfUnequalSizeAreComparedPerUnitOfArea() {
        var test =
                WeightedDisplacementDifference.of(
                        new BeforeAfter(207, 110),
                        new BeforeAfter(308, 318),
                        new BeforeAfter(178, 157),
                        new BeforeAfter(150, 140),
                        new WeightedDisplacementDifference.Sizes(1, 1, 1.2, 0.9, 1.5, 1.6));

        assertThat(test.local().estimate()).isCloseTo(-91.9, within(0.05));
        assertThat(test.local().standardError()).isCloseTo(31.5, within(0.05));
        assertThat(test.displacement().estimate())
                .isCloseTo((157 - 178) / 1.5 - (140 - 150) / 1.6, within(1e-12));
        assertThat(test.total().estimate())
                .isCloseTo(test.local().estimate() + test.displacement().estimate(), within(1e-9));
        assertThat(Math.pow(test.total().standardError(), 2))
                .isCloseTo(
                        Math.pow(test.local().standardError(), 2)
                                + Math.pow(test.displacement().standardError(), 2),
                        within(1e-9));
    }

    @Test
    void nothingCountedHasNoZScore() {
        var test = of(0, 0, 0, 0, WeightedDisplacementDifference.Sizes.EQUAL);

        assertThat(test.total().estimate()).isZero();
        assertThatThrownBy(test.total()::z).hasMessageContaining("nothing was counted");
        assertThatThrownBy(() -> test.total().interval(95)).hasMessageContaining("95");
        assertThatThrownBy(() -> WeightedDisplacementDifference.Sizes.ofPeriods(0, 1))
                .hasMessageContaining("0.0");
    }

    private static WeightedDisplacementDifference of(
            double before,
            double after,
            double controlBefore,
            double controlAfter,
            WeightedDisplacementDifference.Sizes sizes) {
        return WeightedDisplacementDifference.of(
                new BeforeAfter(before, after),
                new BeforeAfter(controlBefore, controlAfter),
                BeforeAfter.NOTHING,
                BeforeAfter.NOTHING,
                sizes);
    }
}
