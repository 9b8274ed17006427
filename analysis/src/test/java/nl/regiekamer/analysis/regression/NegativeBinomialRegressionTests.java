package nl.regiekamer.analysis.regression;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.regiekamer.analysis.PoissonCounts;
import nl.regiekamer.analysis.TextTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NegativeBinomialRegressionTests {

    /** Case k2: MASS 7.3.58.2 glm.nb; tolerance 1e-7 relative, θ and its error 1e-5. */
    @Test
    void thetaAndCoefficientsOfTheSidsCaseEqualThoseOfMass() {
        var table = TextTable.of("regression-sids.csv");

        var result = fitted(table);

        var fit = result.fit();
        assertThat(result.theta()).isCloseTo(17.7233561748652, relative(17.7, 1e-5));
        assertThat(result.thetaStandardError()).isCloseTo(8.58199514859873, relative(8.6, 1e-5));
        PoissonRegressionTests.assertCoefficient(
                fit.coefficients(), 0, -6.8215260429092357, 0.10854001955708188);
        PoissonRegressionTests.assertCoefficient(
                fit.coefficients(), 1, 1.8772254705200477, 0.26623852883206478);
        PoissonRegressionTests.assertCoefficient(
                fit.robust(0), 0, -6.8215260429092357, 0.1096805759055095);
        PoissonRegressionTests.assertCoefficient(
                fit.robust(0), 1, 1.8772254705200477, 0.25341760586196521);
        PoissonRegressionTests.assertFitted(fit.fitted(), table.numbers("negbin"));
        assertThat(2 * fit.logLikelihood()).isCloseTo(-428.99401361622, within(1e-6));
        assertThat(fit.aic()).isCloseTo(434.99401361622, within(1e-6));
        assertThat(fit.deviance()).isCloseTo(95.1801502722911, relative(95, 1e-6));
        assertThat(fit.pearson()).isCloseTo(95.9596355874691, relative(96, 1e-6));
    }

    /** Case k1: MASS 7.3.58.2 glm.nb; tolerance 1e-7 relative, θ and its error 1e-5. */
    @Test
    @Tag("shared")
    void thetaAndCoefficientsOfTheSchoolDaysCaseEqualThoseOfMass() {
        var input = TextTable.shared("k1_glm_quine/input.csv");

        var result =
                (NegativeBinomialResult.Fitted)
                        NegativeBinomialRegression.fit(
                                input.numbers("Days"),
                                PoissonRegressionTests.quine(input),
                                new double[0]);

        assertThat(result.theta()).isCloseTo(1.27489264505361, relative(1.27, 1e-5));
        assertThat(result.thetaStandardError()).isCloseTo(0.161035178773473, relative(0.16, 1e-5));
        PoissonRegressionTests.assertCase(result.fit().coefficients(), "coef.csv", "negbin", "se");
        PoissonRegressionTests.assertCase(result.fit().robust(0), "hc0.csv", "negbin", "hc0_se");
        PoissonRegressionTests.assertFitted(
                result.fit().fitted(),
                TextTable.shared("k1_glm_quine/fitted.csv").numbers("negbin"));
        assertThat(result.fit().deviance()).isCloseTo(167.951800820585, relative(168, 1e-6));
    }

    @Test
    void countsThatScatterLessThanPoissonGetThePoissonFitWithTheReason() {
        var counts = new double[] {4, 5, 4, 5, 4, 5, 4, 5};
        var design = Design.of(8).intercept().build();

        var result = NegativeBinomialRegression.fit(counts, design, new double[0]);

        var instead = (NegativeBinomialResult.PoissonInstead) result;
        assertThat(instead.reason()).isEqualTo(NegativeBinomialResult.Reason.UNDERDISPERSED);
        assertThat(instead.fit().coefficients())
                .isEqualTo(PoissonRegression.fit(counts, design).coefficients());
    }

    /** At the highest likelihood no other θ does better, the means fitted anew. */
    @Test
    void noOtherThetaIsMoreLikely() {
        var table = TextTable.of("regression-sids.csv");
        var best = fitted(table);

        for (var factor : new double[] {0.5, 0.9, 0.999, 1.001, 1.1, 2}) {
            var other =
                    LogLinear.fit(
                            Counts.of(table.numbers("count"), PoissonRegressionTests.offset(table)),
                            PoissonRegressionTests.sids(table),
                            new Family(best.theta() * factor));
            assertThat(other.logLikelihood()).isLessThan(best.fit().logLikelihood());
        }
    }

    /** Gamma–Poisson counts with θ = 2: found within three standard errors. */
    @Test
    void findsTheThetaThatMadeTheCounts() {
        var random = new Random(111);
        var counts = new double[4000];
        for (var i = 0; i < counts.length; i++) {
            var mean = 4 * (-Math.log(random.nextDouble()) - Math.log(random.nextDouble())) / 2;
            counts[i] = PoissonCounts.draw(random, mean);
        }

        var result =
                (NegativeBinomialResult.Fitted)
                        NegativeBinomialRegression.fit(
                                counts, Design.of(4000).intercept().build(), new double[0]);

        assertThat(result.theta()).isCloseTo(2, within(3 * result.thetaStandardError()));
        assertThat(result.thetaStandardError()).isBetween(0.03, 0.15);
        assertThat(result.fit().coefficients().getFirst().rateRatio()).isCloseTo(4, within(0.2));
    }

    private static NegativeBinomialResult.Fitted fitted(TextTable table) {
        return (NegativeBinomialResult.Fitted)
                NegativeBinomialRegression.fit(
                        table.numbers("count"),
                        PoissonRegressionTests.sids(table),
                        PoissonRegressionTests.offset(table));
    }
}
