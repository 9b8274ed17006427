package nl.regiekamer.analysis.trend;

import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.numeric.Probabilities;
import nl.regiekamer.analysis.numeric.Quantiles;
import nl.regiekamer.analysis.rates.Interval;

/**
 * Whether a yearly rate rises or falls: a Poisson regression of the count on the year, with the
 * exposure as offset, so that a growing population is no rise.
 *
 * <pre>
 * log(expected count) = level + slope × year + log(exposure)
 * </pre>
 *
 * <p>Given all events together, their spread over the years has only the slope in it. So the slope
 * is found in one dimension by Newton's method on a concave function, with weights in log space;
 * the slope and its standard error are those of the usual two-parameter fit. Years scatter more
 * than Poisson counts do, so the standard error is widened by the root of the dispersion
 * (quasi-Poisson), never narrowed, and the p-value comes from Student's t with (points - 2) degrees
 * of freedom. With three points only a very strong trend can be demonstrated: that is honest.
 *
 * <p>Assumes a constant yearly factor, and years that are independent given it. A break in the
 * series (another definition, corona, a new registration system) is not a trend: pass only the
 * points on one side of it. The order of the points does not matter.
 *
 * @source McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, chapters 6 and 9
 */
public final class PoissonTrend {

    private static final int STEPS_AT_MOST = 200;
    private static final double STEP_SMALL_ENOUGH = 1e-13;

    private final List<TrendPoint> points;
    private final double events;
    private final double first;
    private final double last;
    private final double centre;
    private final double reach;
    private final double[] shares;

    private PoissonTrend(List<TrendPoint> points) {
        this.points = points;
        events = points.stream().mapToDouble(TrendPoint::count).sum();
        var years = points.stream().mapToDouble(TrendPoint::year).summaryStatistics();
        first = years.getMin();
        last = years.getMax();
        centre = first + (last - first) / 2;
        reach = (last - first) / 2;
        shares = new double[points.size()];
    }

    /**
     * Fits one segment of a series.
     *
     * @param segment the points between two breaks
     * @param level confidence of the interval, between 0 and 1, such as 0.95
     */
    public static Trend fit(List<TrendPoint> segment, double level) {
        var tail = Arguments.tailOf(level);
        if (segment.size() < 3) {
            return new Trend.NotAssessable(Trend.Reason.FEWER_THAN_THREE_POINTS);
        }
        return new PoissonTrend(segment).fit(tail);
    }

    private Trend fit(double tail) {
        if (reach == 0) {
            return new Trend.NotAssessable(Trend.Reason.ONE_YEAR);
        }
        if (events == 0) {
            return new Trend.NotAssessable(Trend.Reason.NO_EVENTS);
        }
        if (countAt(first) == events || countAt(last) == events) {
            return new Trend.NotAssessable(Trend.Reason.ALL_EVENTS_AT_ONE_END);
        }
        var slope = slope();
        var degreesOfFreedom = points.size() - 2;
        var dispersion = pearson() / degreesOfFreedom;
        var error = Math.sqrt(Math.max(1, dispersion) / (events * variance(mean())));
        var margin = Quantiles.student(tail, degreesOfFreedom) * error;
        return new Trend.Fitted(
                slope,
                error,
                dispersion,
                degreesOfFreedom,
                Math.exp(slope),
                new Interval(Math.exp(slope - margin), Math.exp(slope + margin)),
                Probabilities.studentTwoSided(slope / error, degreesOfFreedom));
    }

    private double countAt(double year) {
        return points.stream()
                .filter(point -> point.year() == year)
                .mapToDouble(TrendPoint::count)
                .sum();
    }

    /** The slope of highest likelihood; leaves the shares of the years at that slope. */
    private double slope() {
        var observedMean =
                points.stream().mapToDouble(p -> p.count() * (p.year() - centre)).sum() / events;
        var slope = 0.0;
        for (var i = 0; i < STEPS_AT_MOST; i++) {
            expect(slope);
            var mean = mean();
            // A longer step may fly past the optimum to where all weight sits in one year.
            var step = Math.clamp((observedMean - mean) / variance(mean), -1 / reach, 1 / reach);
            slope += step;
            if (Math.abs(step) * reach < STEP_SMALL_ENOUGH) {
                break;
            }
        }
        expect(slope);
        return slope;
    }

    /** Sets the share of all events that each point should have at this slope. */
    private void expect(double slope) {
        var largest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < shares.length; i++) {
            var point = points.get(i);
            shares[i] = Math.log(point.exposure()) + slope * (point.year() - centre);
            largest = Math.max(largest, shares[i]);
        }
        var total = 0.0;
        for (var i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - largest);
            total += shares[i];
        }
        for (var i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
    }

    private double mean() {
        var mean = 0.0;
        for (var i = 0; i < shares.length; i++) {
            mean += shares[i] * (points.get(i).year() - centre);
        }
        return mean;
    }

    private double variance(double mean) {
        var variance = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var distance = points.get(i).year() - centre - mean;
            variance += shares[i] * distance * distance;
        }
        return variance;
    }

    private double pearson() {
        var chiSquare = 0.0;
        for (var i = 0; i < shares.length; i++) {
            var expected = events * shares[i];
            var residual = points.get(i).count() - expected;
            chiSquare += residual * residual / expected;
        }
        return chiSquare;
    }
}
