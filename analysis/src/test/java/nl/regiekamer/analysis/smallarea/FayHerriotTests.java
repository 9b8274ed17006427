package nl.regiekamer.analysis.smallarea;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.Reference;
import nl.regiekamer.analysis.smallarea.FayHerriot.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FayHerriotTests {

    private static final List<Reference.Row> SEEDED = Reference.table("fay-herriot.csv");

    /** Case h3, R 4.2.2, sae 1.3; tolerance 1e-6 relative, the variance between areas 1e-5. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void seededAreasEqualThoseOfSae(Method method) {
        var name = method.name().toLowerCase(Locale.ROOT);

        var fitted = fit(SEEDED, "y", method);

        for (var i = 0; i < SEEDED.size(); i++) {
            var row = SEEDED.get(i);
            var area = fitted.areas().get(i);
            assertSame(area.estimate(), row.get(name), 1e-6);
            assertSame(area.mse(), row.get(name + "_mse"), 1e-6);
            assertSame(
                    area.ownWeight(),
                    fitted.betweenAreas() / (fitted.betweenAreas() + row.get("variance")),
                    1e-12);
        }
    }

    @Test
    void parametersOfSeededAreasEqualThoseOfSae() {
        assertParameters(
                fit(SEEDED, "y", Method.REML),
                0.001818352769343,
                new double[] {0.303008762295501, 0.056319312464888, 0.111996159663577},
                new double[] {0.0127858609875413, 0.00647535459771825, 0.0226438944071245},
                117.647221126853);
        assertParameters(
                fit(SEEDED, "y", Method.ML),
                0.00166948866400897,
                new double[] {0.303030188908335, 0.0561600931603693, 0.1118229446232},
                new double[] {0.0125089127714045, 0.00634258339371583, 0.0221530981954829},
                117.678982349776);
        assertParameters(
                fit(SEEDED, "y", Method.FH),
                0.00192727489118289,
                new double[] {0.30298731169606, 0.0564281693177527, 0.112127715768181},
                new double[] {0.0129833782063113, 0.00657028660197806, 0.0229940949759101},
                117.587586505344);
        var reml = fit(SEEDED, "y", Method.REML);
        assertSame(reml.aic(), -227.294442253706, 1e-9);
        assertSame(reml.bic(), -217.295203572385, 1e-9);
    }

    /** Case h1, R 4.2.2, sae 1.3; tolerance 1e-6 relative, the variance between areas 1e-5. */
    @ParameterizedTest
    @EnumSource(Method.class)
    @Tag("shared")
    void expenditureOnMilkEqualsThatOfSae(Method method) {
        var input = Reference.sharedTable("h1_fh_milk/input.csv");
        var expected = Reference.sharedTable("h1_fh_milk/expected_" + method + ".csv");
        var y = input.stream().mapToDouble(row -> row.get("yi")).toArray();
        var variances = input.stream().mapToDouble(row -> Math.pow(row.get("sd"), 2)).toArray();
        var x = input.stream().map(row -> majorArea(row.get("major"))).toArray(double[][]::new);

        var fitted = FayHerriot.fit(y, variances, x, method);

        var between =
                switch (method) {
                    case REML -> 0.0185503347627178;
                    case ML -> 0.0155175087124289;
                    case FH -> 0.0164202636541349;
                };
        assertSame(fitted.betweenAreas(), between, 1e-5);
        for (var i = 0; i < expected.size(); i++) {
            assertSame(fitted.areas().get(i).estimate(), expected.get(i).get("eblup"), 1e-6);
            assertSame(fitted.areas().get(i).mse(), expected.get(i).get("mse"), 1e-6);
        }
    }

    private static double[] majorArea(double number) {
        return new double[] {1, number == 2 ? 1 : 0, number == 3 ? 1 : 0, number == 4 ? 1 : 0};
    }

    /** Case h3 zerovar: sae has ML there; all three methods end at 0. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void areasThatDoNotDifferBeyondTheirCovariatesGetTheSyntheticEstimate(Method method) {
        var fitted = fit(SEEDED, "zero_y", method);

        assertThat(fitted.betweenAreas()).isZero();
        assertSame(fitted.coefficients().get(0), 0.309526736118208, 1e-9);
        for (var i = 0; i < SEEDED.size(); i++) {
            var area = fitted.areas().get(i);
            assertSame(area.estimate(), SEEDED.get(i).get("zero_estimate"), 1e-9);
            assertThat(area.estimate()).isEqualTo(area.synthetic());
            assertThat(area.ownWeight()).isZero();
            assertThat(area.mse()).isPositive();
        }
    }

    @Test
    void theEquationsHoldAtTheSolution() {
        var data = data(SEEDED, "y");

        var reml = GlsFit.at(fit(SEEDED, "y", Method.REML).betweenAreas(), data);
        var fh = GlsFit.at(fit(SEEDED, "y", Method.FH).betweenAreas(), data);

        assertSame(
                reml.squaredWeightedSquares(), reml.sumOfWeights() - reml.traceOfSecond(), 1e-10);
        assertSame(fh.weightedSquares(), 87, 1e-12);
    }

    @Test
    void equalVariancesHaveAClosedForm() {
        var y = new double[] {1, 4, 2, 7, 6, 4};
        var x = new double[][] {{1}, {1}, {1}, {1}, {1}, {1}};

        // With equal D the REML estimate is the sample variance less D, the ML one with m below.
        var reml = FayHerriot.fit(y, equal(6, 0.5), x, Method.REML);
        var ml = FayHerriot.fit(y, equal(6, 0.5), x, Method.ML);
        var fh = FayHerriot.fit(y, equal(6, 0.5), x, Method.FH);

        assertSame(reml.betweenAreas(), 26.0 / 5 - 0.5, 1e-12);
        assertSame(ml.betweenAreas(), 26.0 / 6 - 0.5, 1e-12);
        assertSame(fh.betweenAreas(), 26.0 / 5 - 0.5, 1e-12);
        assertSame(reml.coefficients().getFirst(), 4, 1e-12);
        var total = 26.0 / 5;
        var b = 0.5 / total;
        // g1 + g2 + 2 g3 with V = 5.2 and 6 areas.
        var mse = 0.5 * (1 - b) + b * b * total / 6 + 2 * b * b * (2 * total * total / 6) / total;
        assertSame(reml.areas().getFirst().mse(), mse, 1e-12);
    }

    private static double[] equal(int size, double value) {
        return IntStream.range(0, size).mapToDouble(_ -> value).toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void anotherUnitScalesEverythingAlong(long seed) {
        var random = new Random(seed);
        var y = random.doubles(30, 10, 20).toArray();
        var variances = random.doubles(30, 0.5, 4).toArray();
        var x = IntStream.range(0, 30).mapToObj(_ -> new double[] {1, random.nextGaussian()});
        var covariates = x.toArray(double[][]::new);
        for (var method : Method.values()) {
            var one = FayHerriot.fit(y, variances, covariates, method);
            var other = FayHerriot.fit(times(y, 1e-3), times(variances, 1e-6), covariates, method);

            assertSame(other.betweenAreas() * 1e6, one.betweenAreas(), 1e-9);
            for (var i = 0; i < 30; i++) {
                var area = one.areas().get(i);
                assertSame(other.areas().get(i).estimate() * 1e3, area.estimate(), 1e-9);
                assertSame(other.areas().get(i).mse() * 1e6, area.mse(), 1e-9);
                assertThat(area.estimate())
                        .isBetween(
                                Math.min(area.direct(), area.synthetic()) - 1e-9,
                                Math.max(area.direct(), area.synthetic()) + 1e-9);
            }
        }
    }

    private static double[] times(double[] values, double factor) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] * factor).toArray();
    }

    /** Two tops of the restricted likelihood would be told apart by looking everywhere. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68})
    void noVarianceBetweenAreasIsLikelier(long seed) {
        var random = new Random(seed);
        var y = random.doubles(8, 0, 3).toArray();
        var variances = random.doubles(8, -6, 3).map(Math::exp).toArray();
        var x = IntStream.range(0, 8).mapToObj(_ -> new double[] {1}).toArray(double[][]::new);
        var data = AreaData.of(y, variances, x);
        var reml = FayHerriot.fit(y, variances, x, Method.REML).betweenAreas();
        var ml = FayHerriot.fit(y, variances, x, Method.ML).betweenAreas();

        var top = GlsFit.at(reml, data).restrictedLogLikelihood();
        var topMl = GlsFit.at(ml, data).logLikelihood();

        for (var a = 0.0; a < 20; a = a * 1.05 + 1e-5) {
            assertThat(GlsFit.at(a, data).restrictedLogLikelihood()).isLessThan(top + 1e-9);
            assertThat(GlsFit.at(a, data).logLikelihood()).isLessThan(topMl + 1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void leavingOneOutIsFittingWithoutIt(Method method) {
        var fitted = fit(SEEDED, "y", method);
        var x = covariates(SEEDED);

        var predicted = FayHerriot.leaveOneOut(fitted, x);

        for (var left : new int[] {0, 17, 89}) {
            var others =
                    IntStream.range(0, SEEDED.size())
                            .filter(i -> i != left)
                            .mapToObj(SEEDED::get)
                            .toList();
            var beta = fit(others, "y", method).coefficients();
            var expected = beta.get(0) + beta.get(1) * x[left][1] + beta.get(2) * x[left][2];
            assertSame(predicted[left], expected, 1e-10);
        }
    }

    @Test
    void refusesWhatCannotBeFitted() {
        var y = new double[] {1, 2, 3};
        var d = new double[] {1, 1, 1};

        assertThatThrownBy(() ->
                        FayHerriot.fit(y, d, new double[][] {{1, 2}, {1, 2}, {1, 2}}, Method.REML))
                .hasMessageContaining("told apart");
        assertThatThrownBy(() -> FayHerriot.fit(y, d, new double[3][3], Method.REML))
                .hasMessageContaining("needs more areas");
        assertThatThrownBy(() -> FayHerriot.fit(y, d, new double[3][0], Method.REML))
                .hasMessageContaining("column of ones");
        assertThatThrownBy(() -> FayHerriot.fit(y, new double[] {1, 0, 1}, ones(), Method.ML))
                .hasMessageContaining("element 1");
        assertThatThrownBy(
                        () -> FayHerriot.fit(new double[] {1, Double.NaN, 1}, d, ones(), Method.FH))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> FayHerriot.fit(new double[0], d, ones(), Method.FH))
                .hasMessageContaining("no element");
    }

    @Test
    void refusesACovariateThatIsZeroAndLeavingOneOutOfTooFew() {
        var y = new double[] {1, 2, 4};
        var d = new double[] {1, 1, 1};
        var zero = new double[][] {{1, 0}, {1, 0}, {1, 0}};
        var line = new double[][] {{1, 0}, {1, 1}, {1, 2}};
        var fitted = FayHerriot.fit(y, d, line, Method.REML);

        assertThatThrownBy(() -> FayHerriot.fit(y, d, zero, Method.REML))
                .hasMessageContaining("told apart");
        assertThatThrownBy(() -> FayHerriot.leaveOneOut(fitted, line))
                .hasMessageContaining("Of 3 areas none can be left out");
    }

    private static double[][] ones() {
        return new double[][] {{1}, {1}, {1}};
    }

    @Test
    void areasThatAreAllEqualHaveNothingBetweenThem() {
        var fitted =
                FayHerriot.fit(new double[] {2, 2, 2}, new double[] {1, 2, 3}, ones(), Method.REML);

        assertThat(fitted.betweenAreas()).isZero();
        assertSame(fitted.areas().get(1).estimate(), 2, 1e-15);
    }

    private static void assertParameters(
            FayHerriot fitted, double between, double[] beta, double[] errors, double likelihood) {
        assertSame(fitted.betweenAreas(), between, 1e-5);
        for (var j = 0; j < beta.length; j++) {
            assertSame(fitted.coefficients().get(j), beta[j], 1e-6);
            assertSame(fitted.coefficientErrors().get(j), errors[j], 1e-6);
        }
        assertSame(fitted.logLikelihood(), likelihood, 1e-9);
    }

    private static FayHerriot fit(List<Reference.Row> rows, String column, Method method) {
        return FayHerriot.fit(
                rows.stream().mapToDouble(row -> row.get(column)).toArray(),
                rows.stream().mapToDouble(row -> row.get("variance")).toArray(),
                covariates(rows),
                method);
    }

    private static AreaData data(List<Reference.Row> rows, String column) {
        return AreaData.of(
                rows.stream().mapToDouble(row -> row.get(column)).toArray(),
                rows.stream().mapToDouble(row -> row.get("variance")).toArray(),
                covariates(rows));
    }

    private static double[][] covariates(List<Reference.Row> rows) {
        return rows.stream()
                .map(row -> new double[] {1, row.get("x1"), row.get("x2")})
                .toArray(double[][]::new);
    }

    private static void assertSame(double actual, double expected, double share) {
        assertThat(actual).isCloseTo(expected, relative(expected, share));
    }
}
