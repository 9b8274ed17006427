package nl.regiekamer.analysis.regression;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonRegressionTests {

    /** Case k2: R 4.2.2 glm, epsilon 1e-14; tolerance 1e-7 relative. */
    @Test
    void coefficientsErrorsAndFitOfTheSidsCaseEqualThoseOfR() {
        var table = TextTable.of("regression-sids.csv");

        var fit = PoissonRegression.fit(table.numbers("count"), sids(table), offset(table));

        assertCoefficient(fit.coefficients(), 0, -6.8502146841605009, 0.090071954268668916);
        assertCoefficient(fit.coefficients(), 1, 1.8684980516960981, 0.21720466174297531);
        assertCoefficient(fit.quasi(), 1, 1.8684980516960981, 0.25727396388203522);
        assertCoefficient(fit.robust(0), 0, -6.8502146841605009, 0.11476454491818584);
        assertCoefficient(fit.robust(0), 1, 1.8684980516960981, 0.24484884076773825);
        assertClose(fit.deviance(), 132.212266572119);
        assertClose(fit.logLikelihood(), -218.811117407616);
        assertClose(fit.aic(), 441.622234815233);
        assertClose(fit.pearson(), 137.49264515993);
        assertClose(fit.dispersion(), 1.40298617530265);
        assertThat(fit.degreesOfFreedom()).isEqualTo(98);
        assertClose(
                PoissonRegression.nullDeviance(table.numbers("count"), offset(table)),
                203.343644028464);
        assertFitted(fit.fitted(), table.numbers("poisson"));
    }

    /** Case k1: R 4.2.2 glm, epsilon 1e-14; tolerance 1e-7 relative. */
    @Test
    @Tag("shared")
    void coefficientsOfTheSchoolDaysCaseEqualThoseOfR() {
        var input = TextTable.shared("k1_glm_quine/input.csv");

        var fit = PoissonRegression.fit(input.numbers("Days"), quine(input));

        assertCase(fit.coefficients(), "coef.csv", "poisson", "se");
        assertCase(fit.quasi(), "coef.csv", "quasipoisson", "se");
        assertCase(fit.robust(0), "hc0.csv", "poisson", "hc0_se");
        assertClose(fit.deviance(), 1696.70655249359);
        assertClose(fit.logLikelihood(), -1142.59181514268);
        assertClose(fit.pearson(), 1830.19112521894);
        assertClose(fit.dispersion(), 13.1668426277713);
        assertClose(
                PoissonRegression.nullDeviance(input.numbers("Days"), new double[0]),
                2073.5327609655);
        assertFitted(fit.fitted(), TextTable.shared("k1_glm_quine/fitted.csv").numbers("poisson"));
    }

    /** With one category the expected count of each level is its mean: a closed form. */
    @Test
    void levelsOfOneCategoryGetTheirMeans() {
        var counts = new double[] {1, 2, 3, 10, 20, 0, 4};
        var levels = List.of("a", "a", "a", "b", "b", "c", "c");
        var design = Design.of(7).intercept().factor("level ", levels).build();

        var fit = PoissonRegression.fit(counts, design);

        assertThat(fit.fitted())
                .containsExactly(new double[] {2, 2, 2, 15, 15, 2, 2}, within(1e-9));
        assertThat(design.names()).containsExactly("(Intercept)", "level b", "level c");
        var b = fit.coefficients().get(1);
        assertThat(b.rateRatio()).isCloseTo(7.5, within(1e-9));
        // The variance of a log ratio of two counts is the sum of their reciprocals.
        assertThat(b.standardError()).isCloseTo(Math.sqrt(1 / 6.0 + 1 / 30.0), within(1e-9));
        assertThat(b.interval(0.95).low())
                .isCloseTo(Math.log(7.5) - 1.959963984540054 * b.standardError(), within(1e-9));
        assertThat(b.rateRatioInterval(0.95).high())
                .isCloseTo(
                        Math.exp(Math.log(7.5) + 1.959963984540054 * b.standardError()),
                        within(1e-7));
        assertThat(b.pValue()).isCloseTo(6.68e-6, within(1e-6));
    }

    /** Score equations: the residuals are at right angles to each column. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103})
    void residualsAreAtRightAnglesToTheColumns(long seed) {
        var sample = Sample.of(seed, 70_000);

        var fit = PoissonRegression.fit(sample.counts(), sample.design(), sample.offset());

        var fitted = fit.fitted();
        var coefficients = fit.coefficients();
        for (var j = 0; j < sample.design().size(); j++) {
            var column = sample.design().column(j);
            var sum = 0.0;
            for (var i = 0; i < fitted.length; i++) {
                sum += column[i] * (sample.counts()[i] - fitted[i]);
            }
            assertThat(sum * coefficients.get(j).standardError()).isCloseTo(0, within(1e-6));
        }
    }

    /** The quick start at every sixteenth row changes nothing: rows in another order agree. */
    @Test
    void orderOfTheRowsDoesNotMatter() {
        var sample = Sample.of(104, 60_000);
        var turned = sample.turned();

        var one = PoissonRegression.fit(sample.counts(), sample.design(), sample.offset());
        var other = PoissonRegression.fit(turned.counts(), turned.design(), turned.offset());

        for (var j = 0; j < sample.design().size(); j++) {
            var a = one.coefficients().get(j);
            var b = other.coefficients().get(j);
            assertThat(a.estimate()).isCloseTo(b.estimate(), within(1e-9));
            assertThat(a.standardError())
                    .isCloseTo(b.standardError(), relative(b.standardError(), 1e-7));
        }
    }

    @Test
    void theSameDataGiveTheSameBitsTwice() {
        var sample = Sample.of(105, 60_000);

        var one = PoissonRegression.fit(sample.counts(), sample.design(), sample.offset());
        var other = PoissonRegression.fit(sample.counts(), sample.design(), sample.offset());

        assertThat(one.coefficients()).isEqualTo(other.coefficients());
        assertThat(one.logLikelihood()).isEqualTo(other.logLikelihood());
    }

    @Test
    void findsTheSeasonTheStepAndTheSlopeThatMadeTheCounts() {
        var weeks = 520;
        var time = new double[weeks];
        var counts = new double[weeks];
        for (var t = 0; t < weeks; t++) {
            time[t] = t;
            var eta =
                    2 + 0.3 * Math.sin(2 * Math.PI * t / 52) - 0.1 * Math.cos(2 * Math.PI * t / 52);
            counts[t] = Math.exp(eta + (t >= 300 ? 0.5 : 0) - 0.002 * Math.max(0, t - 400));
        }
        var design =
                Design.of(weeks)
                        .intercept()
                        .harmonics(time, 52, 1)
                        .step("step", time, 300)
                        .ramp("ramp", time, 400)
                        .build();

        var fit = PoissonRegression.fit(counts, design);

        assertThat(fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray())
                .containsExactly(new double[] {2, 0.3, -0.1, 0.5, -0.002}, within(1e-9));
        assertThat(design.names()).containsExactly("(Intercept)", "sin1", "cos1", "step", "ramp");
        assertThat(fit.deviance()).isCloseTo(0, within(1e-9));
    }

    @Test
    void monthsAreACategoryWithTheLowestAsReference() {
        var design = Design.of(6).intercept().months(new int[] {3, 1, 2, 1, 3, 2}).build();

        var fit = PoissonRegression.fit(new double[] {6, 2, 4, 2, 6, 4}, design);

        assertThat(design.names()).containsExactly("(Intercept)", "month2", "month3");
        assertThat(fit.coefficients().get(2).rateRatio()).isCloseTo(3, within(1e-9));
    }

    @Test
    void saysWhichColumnAddsNothing() {
        var x = new double[] {1, 2, 3, 4, 5};
        var twice = Arrays.stream(x).map(v -> 2 * v + 1).toArray();
        var design = Design.of(5).intercept().column("x", x).column("twice", twice).build();

        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2, 2, 3, 5}, design))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void saysThatALevelWithoutEventsHasNoEstimate() {
        var levels = List.of("a", "a", "b", "b");
        var design = Design.of(4).intercept().factor("level", levels).build();

        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {3, 4, 0, 0}, design))
                .isInstanceOf(NoFiniteEstimate.class);
        assertThatThrownBy(() -> PoissonRegression.fit(new double[4], design))
                .isInstanceOf(NoFiniteEstimate.class);
    }

    @Test
    void refusesNumbersThatAreNone() {
        var design = Design.of(3).intercept().column("x", new double[] {1, Double.NaN, 3}).build();
        var good = Design.of(3).intercept().build();

        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2, 3}, design))
                .hasMessageContaining("Column x holds NaN in row 2");
        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, -2, 3}, good))
                .hasMessageContaining("-2.0 in row 2");
        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2, 1e16}, good))
                .hasMessageContaining("row 3");
        var offset = new double[] {0, Double.NEGATIVE_INFINITY, 0};
        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2, 3}, good, offset))
                .hasMessageContaining("-Infinity in row 2");
        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2}, good))
                .hasMessageContaining("2 counts")
                .hasMessageContaining("3 rows");
        assertThatThrownBy(() -> PoissonRegression.fit(new double[] {1, 2, 3}, good, new double[2]))
                .hasMessageContaining("2 offsets");
    }

    @Test
    void refusesADesignThatIsNone() {
        assertThatThrownBy(() -> Design.of(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> Design.of(3).build()).hasMessageContaining("one column");
        assertThatThrownBy(() -> Design.of(3).column("x", new double[2])).hasMessageContaining("x");
        assertThatThrownBy(() -> Design.of(3).intercept().intercept())
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Design.of(1).intercept().column("x", new double[] {2}).build())
                .hasMessageContaining("2 columns");
        assertThatThrownBy(() -> Design.of(3).harmonics(new double[3], 0, 1))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> Design.of(3).harmonics(new double[3], 12, 0))
                .hasMessageContaining("12.0 and 0");
    }

    @Test
    void hasNoDispersionWithoutRowsToSpare() {
        var fit = PoissonRegression.fit(new double[] {4}, Design.of(1).intercept().build());

        assertThat(fit.coefficients().getFirst().estimate()).isCloseTo(Math.log(4), within(1e-9));
        assertThatThrownBy(fit::quasi).hasMessageContaining("(1)");
    }

    @Test
    void aLevelInPercentIsRefused() {
        var fit = PoissonRegression.fit(new double[] {4, 5}, Design.of(2).intercept().build());

        assertThatThrownBy(() -> fit.coefficients().getFirst().interval(95))
                .hasMessageContaining("95");
        assertThatThrownBy(() -> fit.robust(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> fit.clustered(new int[3])).hasMessageContaining("3");
    }

    static Design sids(TextTable table) {
        return Design.of(table.size()).intercept().column("nwprop", table.numbers("x")).build();
    }

    static double[] offset(TextTable table) {
        return Arrays.stream(table.numbers("exposure")).map(Math::log).toArray();
    }

    static Design quine(TextTable input) {
        return Design.of(input.size())
                .intercept()
                .factor("Eth", input.words("Eth"))
                .factor("Sex", input.words("Sex"))
                .factor("Age", input.words("Age"))
                .factor("Lrn", input.words("Lrn"))
                .build();
    }

    static void assertCase(List<Coefficient> found, String file, String model, String error) {
        var coef = TextTable.shared("k1_glm_quine/coef.csv").where("model", model);
        var errors = TextTable.shared("k1_glm_quine/" + file).where("model", model);
        assertThat(found.stream().map(Coefficient::name).toList()).isEqualTo(coef.words("term"));
        for (var j = 0; j < found.size(); j++) {
            assertCoefficient(found, j, coef.numbers("estimate")[j], errors.numbers(error)[j]);
        }
    }

    static void assertCoefficient(
            List<Coefficient> found, int index, double estimate, double error) {
        assertThat(found.get(index).estimate()).isCloseTo(estimate, relative(estimate, 1e-7));
        assertThat(found.get(index).standardError()).isCloseTo(error, relative(error, 1e-7));
    }

    static void assertFitted(double[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (var i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], relative(expected[i], 1e-7));
        }
    }

    static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, relative(expected, 1e-7));
    }

    /** Counts of rows with an exposure, a number and a category. */
    record Sample(double[] counts, Design design, double[] offset) {

        static Sample of(long seed, int rows) {
            var random = new Random(seed);
            var counts = new double[rows];
            var offset = new double[rows];
            var x = new double[rows];
            var indicator = new double[rows];
            for (var i = 0; i < rows; i++) {
                offset[i] = random.nextGaussian();
                x[i] = random.nextGaussian();
                indicator[i] = i % 3 == 0 ? 1 : 0;
                var mean = Math.exp(offset[i] + 0.2 + 0.3 * x[i] - 0.5 * indicator[i]);
                counts[i] = Math.floor(-2 * mean * Math.log(random.nextDouble()));
            }
            return new Sample(counts, design(x, indicator), offset);
        }

        Sample turned() {
            return new Sample(
                    reversed(counts),
                    design(reversed(design.column(1)), reversed(design.column(2))),
                    reversed(offset));
        }

        private static Design design(double[] x, double[] indicator) {
            return Design.of(x.length).intercept().column("x", x).column("i", indicator).build();
        }

        private static double[] reversed(double[] values) {
            var turned = values.clone();
            for (var i = 0; i < values.length; i++) {
                turned[i] = values[values.length - 1 - i];
            }
            return turned;
        }
    }
}
