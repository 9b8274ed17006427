package nl.regiekamer.analysis.rates;

import java.util.function.DoubleUnaryOperator;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Quantiles;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Intervals of the difference of two counted rates, rate here - rate there, for two independent
 * Poisson counts.
 *
 * <p>In events per unit of exposure; multiply for a rate per so many. {@link #score} is the one to
 * show: it holds its level with few events too. {@link #wald} is what most textbooks print and is
 * too short for few events; {@link #mover} joins any two intervals of the single rates.
 *
 * @param difference rate here - rate there
 * @param interval of the difference; contains it
 */
public record RateDifference(double difference, Interval interval) {

    private static final int EVALUATIONS_AT_MOST = 1000;

    /**
     * The score interval: all differences δ with |d - δ| ≤ z √(r₁/n₁ + r₂/n₂), where r₁ and r₂ are
     * the rates that fit both counts best among those that differ by δ.
     *
     * @throws IllegalArgumentException if one side has no exposure
     * @source Miettinen and Nurminen (1985), Comparative analysis of two rates, Statistics in
     *     Medicine 4, 213-226
     */
    public static RateDifference score(Observed here, Observed there, double level) {
        var z = Quantiles.normal(Arguments.tailOf(level));
        var difference = difference(here, there);
        return new RateDifference(
                difference, new Interval(scoreLow(here, there, z), -scoreLow(there, here, z)));
    }

    /**
     * The Wald interval: d ∓ z √(count here / exposure here² + count there / exposure there²). Of
     * width 0 without any event, which claims too much.
     *
     * @throws IllegalArgumentException if one side has no exposure
     * @source Rothman, Greenland and Lash (2008), Modern Epidemiology, 3rd ed., ch. 14
     */
    public static RateDifference wald(Observed here, Observed there, double level) {
        var z = Quantiles.normal(Arguments.tailOf(level));
        var difference = difference(here, there);
        var away = z * Math.sqrt(variance(here) + variance(there));
        return new RateDifference(difference, new Interval(difference - away, difference + away));
    }

    /**
     * The interval by recovered variances: with l and u the ends of the single intervals, from d -
     * √((r₁ - l₁)² + (u₂ - r₂)²) to d + √((u₁ - r₁)² + (r₂ - l₂)²).
     *
     * @param method of the single intervals
     * @throws IllegalArgumentException if one side has no exposure
     * @source Zou and Donner (2008), Construction of confidence limits about effect measures: a
     *     general approach, Statistics in Medicine 27, 1693-1702
     */
    public static RateDifference mover(
            Observed here, Observed there, double level, PoissonMethod method) {
        var difference = difference(here, there);
        var one = method.interval(here.count(), level).times(1 / here.exposure());
        var two = method.interval(there.count(), level).times(1 / there.exposure());
        var below = Math.hypot(here.rate() - one.low(), two.high() - there.rate());
        var above = Math.hypot(one.high() - here.rate(), there.rate() - two.low());
        return new RateDifference(difference, new Interval(difference - below, difference + above));
    }

    private static double difference(Observed here, Observed there) {
        Arguments.positive("The exposure here", here.exposure());
        Arguments.positive("The exposure there", there.exposure());
        return here.rate() - there.rate();
    }

    private static double variance(Observed observed) {
        return observed.rate() / observed.exposure();
    }

    private static double scoreLow(Observed here, Observed there, double z) {
        if (here.count() == 0 && there.count() == 0) {
            // Then the rates that fit best are 0 here and -δ there, and the equation is solved.
            return -z * z / there.exposure();
        }
        var difference = here.rate() - there.rate();
        var step = z * Math.sqrt(variance(here) + variance(there));
        DoubleUnaryOperator gap =
                delta -> difference - delta - z * Math.sqrt(variance(here, there, delta));
        var low = difference - step;
        while (gap.applyAsDouble(low) < 0) {
            step *= 2;
            low = difference - step;
        }
        var solver = new BracketingNthOrderBrentSolver(1e-15, step * 1e-14, 5);
        return solver.solve(EVALUATIONS_AT_MOST, gap::applyAsDouble, low, difference);
    }

    /** The variance of the difference at the best fitting rates that differ by {@code delta}. */
    private static double variance(Observed here, Observed there, double delta) {
        if (delta < 0) {
            return variance(there, here, -delta);
        }
        var exposure = here.exposure() + there.exposure();
        var half = (here.count() + there.count() - exposure * delta) / 2;
        var root = Math.sqrt(half * half + exposure * there.count() * delta);
        // The positive root of a quadratic, in the form that does not subtract equals.
        var rateThere =
                half >= 0 ? (half + root) / exposure : there.count() * delta / (root - half);
        return (rateThere + delta) / here.exposure() + rateThere / there.exposure();
    }
}
