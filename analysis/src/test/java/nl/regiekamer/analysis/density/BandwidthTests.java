package nl.regiekamer.analysis.density;

import static nl.regiekamer.analysis.Reference.relative;
import static nl.regiekamer.analysis.SpatialCases.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.regiekamer.analysis.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BandwidthTests {

    private static final double[] X = column(Reference.table("density-points.csv"), "x");
    private static final double[] Y = column(Reference.table("density-points.csv"), "y");

    /** R 4.2.2, spatstat.explore 3.0.6 bw.scott; tolerance 1e-12 relative. */
    @Test
    void scottEqualsThatOfSpatstat() {
        var row = Reference.table("density-bandwidths.csv").getFirst();

        var scott = Bandwidths.scott(X, Y);

        assertThat(scott.x()).isCloseTo(row.get("scott_x"), relative(row.get("scott_x"), 1e-12));
        assertThat(scott.y()).isCloseTo(row.get("scott_y"), relative(row.get("scott_y"), 1e-12));
        assertThat(scott.geometricMean()).isEqualTo(Math.sqrt(scott.x() * scott.y()));
    }

    /** In two directions the factor of Silverman is that of Scott: only the mean differs. */
    @Test
    void silvermanIsTheQuadraticMeanOfScott() {
        var scott = Bandwidths.scott(X, Y);

        assertThat(Bandwidths.silverman(X, Y))
                .isCloseTo(
                        Math.sqrt((scott.x() * scott.x() + scott.y() * scott.y()) / 2),
                        within(1e-12));
    }

    /** R 4.2.2, spatstat.explore 3.0.6 density.ppp, leave one out; tolerance 1e-9 relative. */
    @Test
    void scoresOfCrossValidationEqualThoseOfSpatstat() {
        for (var row : Reference.table("density-bandwidths.csv")) {
            assertThat(LikelihoodCrossValidation.score(X, Y, Kernel.GAUSSIAN, row.get("sigma")))
                    .isCloseTo(row.get("score"), relative(row.get("score"), 1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBandwidthNearbyHasAHigherScore(Kernel kernel) {
        var best = LikelihoodCrossValidation.of(X, Y, kernel);

        assertThat(best.score())
                .isEqualTo(LikelihoodCrossValidation.score(X, Y, kernel, best.bandwidth()));
        for (var factor : new double[] {0.5, 0.8, 0.95, 0.99, 1.01, 1.05, 1.25, 2}) {
            assertThat(LikelihoodCrossValidation.score(X, Y, kernel, best.bandwidth() * factor))
                    .isLessThan(best.score());
        }
    }

    /** The best of the bandwidths that spatstat scored is beside the one found. */
    @Test
    void bestBandwidthLiesBesideTheBestThatSpatstatScored() {
        var best = LikelihoodCrossValidation.of(X, Y, Kernel.GAUSSIAN).bandwidth();
        var rows = Reference.table("density-bandwidths.csv");
        var highest =
                rows.stream()
                        .max((a, b) -> Double.compare(a.get("score"), b.get("score")))
                        .orElseThrow()
                        .get("sigma");

        assertThat(best).isBetween(highest - 5, highest + 5);
    }

    @Test
    void pointWithNobodyInReachMakesABandwidthImpossible() {
        var x = new double[] {0, 1, 50};
        var y = new double[] {0, 1, 50};

        assertThat(LikelihoodCrossValidation.score(x, y, Kernel.QUARTIC, 10))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(LikelihoodCrossValidation.score(x, y, Kernel.QUARTIC, 100)).isFinite();
    }

    @Test
    void refusesPointsFromWhichNoBandwidthFollows() {
        var same = new double[] {3, 3, 3};
        var different = new double[] {1, 2, 4};

        assertThatThrownBy(() -> Bandwidths.scott(new double[] {1}, new double[] {1}))
                .hasMessageContaining("at least 2 points, got 1");
        assertThatThrownBy(() -> Bandwidths.scott(different, same)).hasMessageContaining("y does");
        assertThatThrownBy(() -> Bandwidths.silverman(same, different))
                .hasMessageContaining("x does");
        assertThatThrownBy(() ->
                        Bandwidths.silverman(new double[] {1, Double.POSITIVE_INFINITY}, different))
                .hasMessageContaining("x does");
        var twice = new double[60];
        Arrays.setAll(twice, i -> i / 2 * i / 2 % 17);
        Arrays.setAll(twice, i -> twice[i - i % 2]);
        assertThatThrownBy(() -> LikelihoodCrossValidation.of(twice, twice, Kernel.GAUSSIAN))
                .hasMessageContaining("at one place");
    }
}
