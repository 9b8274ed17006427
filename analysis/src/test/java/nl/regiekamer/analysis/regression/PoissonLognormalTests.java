package nl.regiekamer.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Test;

class PoissonLognormalTests {

    /** Case k5: lme4 1.1.31 glmer, nAGQ = 1; tolerance 1e-4. */
    @Test
    void laplaceEqualsLme4() {
        var table = TextTable.of("poisson-lognormal-seeded.csv");

        var fit = fitted(table, 1);

        assertThat(fit.coefficients().get(0).estimate())
                .isCloseTo(-0.0442235674328426, within(1e-4));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(0.261695227059298, within(1e-4));
        assertThat(fit.coefficients().get(0).standardError())
                .isCloseTo(0.0361586954695162, within(1e-4));
        assertThat(fit.coefficients().get(1).standardError())
                .isCloseTo(0.0362874892683468, within(1e-4));
        assertThat(fit.sigma()).isCloseTo(0.333451811665766, within(1e-4));
        assertThat(fit.logLikelihood()).isCloseTo(-447.45569847127, within(1e-3));
        // The optimiser of lme4 stops a little before the top.
        assertThat(fit.logLikelihood()).isGreaterThan(-447.45569847127);
        for (var i = 0; i < table.size(); i++) {
            var area = fit.areas().get(i);
            assertThat(area.mode()).isCloseTo(table.numbers("mode")[i], within(1e-4));
            assertThat(area.conditionalDeviation())
                    .isCloseTo(table.numbers("conditional_deviation")[i], within(1e-4));
            assertThat(area.fitted()).isCloseTo(table.numbers("fitted")[i], within(1e-2));
        }
    }

    /** Case k5: lme4 1.1.31 glmer, nAGQ = 25; tolerance 1e-4. */
    @Test
    void adaptiveQuadratureEqualsLme4() {
        var fit = fitted(TextTable.of("poisson-lognormal-seeded.csv"), 25);

        assertThat(fit.coefficients().get(0).estimate())
                .isCloseTo(-0.0443168728510089, within(1e-4));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(0.26171130546116, within(1e-4));
        assertThat(fit.sigma()).isCloseTo(0.334039628192752, within(1e-4));
    }

    @Test
    void aLargerQuadratureChangesNothingAnyMore() {
        var table = TextTable.of("poisson-lognormal-seeded.csv");

        assertThat(fitted(table, 25).logLikelihood())
                .isCloseTo(fitted(table, 50).logLikelihood(), within(1e-9));
    }

    /** Two rows of an area stand for one with their sum: exposures add up inside an area. */
    @Test
    void splittingAnAreaOverRowsChangesOnlyTheConstant() {
        var table = TextTable.of("poisson-lognormal-seeded.csv");
        var n = table.size();
        var counts = new double[2 * n];
        var offset = new double[2 * n];
        var x = new double[2 * n];
        var areas = new int[2 * n];
        for (var i = 0; i < 2 * n; i++) {
            var half = Math.floor(table.numbers("count")[i % n] / 2);
            counts[i] = i < n ? half : table.numbers("count")[i % n] - half;
            offset[i] = Math.log(table.numbers("exposure")[i % n] / 2);
            x[i] = table.numbers("x")[i % n];
            areas[i] = i % n;
        }
        var design = Design.of(2 * n).intercept().column("x", x).build();

        var split = (MixedResult.Fitted) PoissonLognormal.fit(counts, design, offset, areas, 1);

        var whole = fitted(table, 1);
        assertThat(split.sigma()).isCloseTo(whole.sigma(), within(1e-6));
        assertThat(split.coefficients().get(1).estimate())
                .isCloseTo(whole.coefficients().get(1).estimate(), within(1e-6));
        assertThat(split.areas().get(3).mode())
                .isCloseTo(whole.areas().get(3).mode(), within(1e-6));
    }

    @Test
    void areasThatDifferNoMoreThanChanceGetThePoissonFit() {
        var counts = new double[] {5, 6, 5, 6};
        var design = Design.of(4).intercept().build();
        var areas = new int[] {0, 1, 2, 3};

        var result = PoissonLognormal.fit(counts, design, new double[0], areas, 1);

        var instead = (MixedResult.PoissonInstead) result;
        assertThat(instead.reason()).isEqualTo(MixedResult.Reason.NO_EXTRA_VARIATION);
        assertThat(instead.fit().fitted()[0]).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void refusesAreasThatAreNotNumberedAndTooManyNodes() {
        var counts = new double[] {5, 1, 9};
        var design = Design.of(3).intercept().build();

        assertThatThrownBy(() -> fit(counts, design, new int[] {0, 1, 3}))
                .hasMessageContaining("numbered");
        assertThatThrownBy(() -> fit(counts, design, new int[] {0, 0, 0}))
                .hasMessageContaining("two or more");
        assertThatThrownBy(() -> fit(counts, design, new int[] {0, 1}))
                .hasMessageContaining("2 areas");
        assertThatThrownBy(() ->
                        PoissonLognormal.fit(counts, design, new double[0], new int[] {0, 1, 2}, 0))
                .hasMessageContaining("got 0");
    }

    private static void fit(double[] counts, Design design, int[] areas) {
        PoissonLognormal.fit(counts, design, new double[0], areas, 1);
    }

    private static MixedResult.Fitted fitted(TextTable table, int nodes) {
        return (MixedResult.Fitted)
                PoissonLognormal.fit(
                        table.numbers("count"),
                        PoissonRegressionTests.sids(table),
                        PoissonRegressionTests.offset(table),
                        IntStream.range(0, table.size()).toArray(),
                        nodes);
    }
}
