package nl.regiekamer.analysis.survey;

import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.numeric.Tail;
import nl.regiekamer.analysis.rates.Interval;

/**
 * Intervals of a proportion from a sample, all within 0 and 1.
 *
 * <p>{@link #wilson} is the one to show. {@link #kornGraubard} covers at least the stated share
 * with few answers; {@link #logit} and {@link #arcsine} are what survey packages print.
 */
public final class ProportionInterval {

    private ProportionInterval() {}

    /**
     * Wilson's score interval with the effective number of respondents: the proportions π with (p -
     * π)² ≤ t² π(1 - π)/n. For all or no respondents it is not empty.
     *
     * @param proportion from {@link SurveyEstimates#mean} of answers 0 and 1; t has its degrees of
     *     freedom
     * @param level confidence, between 0 and 1
     * @source Wilson (1927), JASA 22, 209-212; Dean and Pagano (2015), Evaluating confidence
     *     interval methods for binomial proportions in clustered surveys, Journal of Survey
     *     Statistics and Methodology 3, 484-503 (with the design effect)
     */
    public static Interval wilson(SurveyEstimate proportion, double level) {
        requireProportion(proportion);
        var t = student(proportion, level);
        return score(proportion.value(), proportion.effectiveN(), t);
    }

    /**
     * Wilson's score interval of a proportion among so many respondents, with normal quantiles.
     *
     * @param proportion from 0 to 1
     * @param effectiveN above 0, need not be whole, such as {@link Kish#effectiveN}
     * @param level confidence, between 0 and 1
     */
    public static Interval wilson(double proportion, double effectiveN, double level) {
        Arguments.notNegative("A proportion", proportion);
        Arguments.notNegative("One minus a proportion", 1 - proportion);
        Arguments.positive("The effective number of respondents", effectiveN);
        return score(proportion, effectiveN, Quantiles.normal(Arguments.tailOf(level)));
    }

    /**
     * Clopper and Pearson's interval with the effective number of respondents, lowered for the
     * degrees of freedom: n = p(1 - p)/se² × (t of respondents - 1 / t of the degrees)². Where p is
     * 0 or 1, Kish's number is used.
     *
     * @param level confidence, between 0 and 1
     * @source Korn and Graubard (1998), Confidence intervals for proportions with small expected
     *     number of positive counts estimated from survey data, Survey Methodology 24, 193-201
     */
    public static Interval kornGraubard(SurveyEstimate proportion, double level) {
        requireProportion(proportion);
        var p = proportion.value();
        var ratio =
                Quantiles.student(Arguments.tailOf(level), proportion.respondents() - 1)
                        / student(proportion, level);
        var n = proportion.effectiveN() * ratio * ratio;
        if (Double.isInfinite(n)) {
            return new Interval(p, p);
        }
        var tail = Arguments.tailOf(level);
        var low = p == 0 ? 0 : share(Quantiles.betaOdds(n * p, n * (1 - p) + 1, tail, Tail.LOWER));
        var high = p == 1 ? 1 : share(Quantiles.betaOdds(n * p + 1, n * (1 - p), tail, Tail.UPPER));
        return new Interval(low, high);
    }

    /**
     * The interval on the scale log(p / (1 - p)), turned back.
     *
     * @param level confidence, between 0 and 1
     * @throws IllegalArgumentException for a proportion of 0 or 1, which has no logit
     * @source Korn and Graubard (1999), Analysis of Health Surveys, Wiley, 3.3
     */
    public static Interval logit(SurveyEstimate proportion, double level) {
        requireProportion(proportion);
        var p = proportion.value();
        if (p == 0 || p == 1) {
            throw new IllegalArgumentException(
                    "A proportion of %s has no logit.\nMaybe take Wilson's interval.".formatted(p));
        }
        var away = student(proportion, level) * proportion.standardError() / (p * (1 - p));
        var odds = p / (1 - p);
        return new Interval(share(odds * Math.exp(-away)), share(odds * Math.exp(away)));
    }

    /**
     * The interval on the scale arcsin √p, on which the variance hardly depends on p, turned back.
     *
     * @param level confidence, between 0 and 1
     * @throws IllegalArgumentException for a proportion of 0 or 1, where the error on that scale is
     *     unknown
     * @source Anscombe (1948), Biometrika 35, 246-254
     */
    public static Interval arcsine(SurveyEstimate proportion, double level) {
        requireProportion(proportion);
        var p = proportion.value();
        if (p == 0 || p == 1) {
            throw new IllegalArgumentException(
                    "A proportion of %s has no error on the arcsine scale.\nMaybe take Wilson's interval."
                            .formatted(p));
        }
        var away =
                student(proportion, level)
                        * proportion.standardError()
                        / (2 * Math.sqrt(p * (1 - p)));
        var angle = Math.asin(Math.sqrt(p));
        var low = Math.sin(Math.max(0, angle - away));
        var high = Math.sin(Math.min(Math.PI / 2, angle + away));
        return new Interval(low * low, high * high);
    }

    private static Interval score(double p, double n, double t) {
        var t2 = t * t / n;
        var centre = (p + t2 / 2) / (1 + t2);
        var half = Math.sqrt(t2 * p * (1 - p) + t2 * t2 / 4) / (1 + t2);
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    private static double share(double odds) {
        return odds / (1 + odds);
    }

    private static double student(SurveyEstimate proportion, double level) {
        return Quantiles.student(Arguments.tailOf(level), proportion.requireDegrees());
    }

    private static void requireProportion(SurveyEstimate estimate) {
        if (!(estimate.value() >= 0 && estimate.value() <= 1)) {
            throw new IllegalArgumentException(
                    "A proportion lies between 0 and 1, got %s.".formatted(estimate.value()));
        }
    }
}
