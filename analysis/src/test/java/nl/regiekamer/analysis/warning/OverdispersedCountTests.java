package nl.regiekamer.analysis.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.IntegerDistribution;
import org.hipparchus.distribution.discrete.PascalDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantiles of bounds, beside a kept library that adds up the distribution itself. */
class OverdispersedCountTests {

    private static final double[] PROBABILITIES = {0.2, 0.05, 0.005, 1e-6};

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 5, 60, 199, 201, 2_000})
    void withoutOverdispersionAQuantileIsThatOfPoisson(double mean) {
        assertSame(new OverdispersedCount(mean, 1), new PoissonDistribution(mean));
    }

    /** Of size r and dispersion φ the mean is r(φ - 1): failures before the r-th success. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 150, 900})
    void withOverdispersionAQuantileIsThatOfTheNegativeBinomial(int size) {
        for (var dispersion : new double[] {1.2, 2.5, 8}) {
            assertSame(
                    new OverdispersedCount(size * (dispersion - 1), dispersion),
                    new PascalDistribution(size, 1 / dispersion));
        }
    }

    private static void assertSame(OverdispersedCount ours, IntegerDistribution library) {
        for (var probability : PROBABILITIES) {
            var quantile = (int) ours.quantileAbove(probability);

            assertThat(1 - library.cumulativeProbability(quantile))
                    .as("%s above %d", ours, quantile)
                    .isLessThanOrEqualTo(probability * (1 + 1e-7));
            if (quantile > 0) {
                assertThat(1 - library.cumulativeProbability(quantile - 1))
                        .as("%s above %d", ours, quantile - 1)
                        .isGreaterThan(probability * (1 - 1e-7));
            }
            assertThat(ours.atLeast(quantile + 1.0))
                    .isCloseTo(1 - library.cumulativeProbability(quantile), within(1e-11));
        }
    }
}
