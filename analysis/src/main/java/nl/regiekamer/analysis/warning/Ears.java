package nl.regiekamer.analysis.warning;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Quantiles;
import org.hipparchus.special.Erf;

/**
 * EARS: a count against the mean and standard deviation of the few periods just before it; for
 * series that do not go back a year.
 *
 * <pre>
 * C1   bound = mean + z·s                      of the 7 periods before
 * C2   bound = mean + z·s                      of the 7 periods before, the last two left out
 * C3   bound = mean + z·s - s·(e₁ + e₂)        as C2; e is how far C2 exceeded 1 in the two before
 * </pre>
 *
 * <p>with z the normal quantile at 1 - alpha and C2 = (count - mean)/s. A bound below 0 is 0. With
 * a standard deviation of 0 any count above the mean exceeds it by infinitely much; set {@link
 * #withMinSigma} to prevent that.
 *
 * <p>Periods that were not counted (NaN) or set aside (holidays) take no part: the baseline reaches
 * further back, to twice its length at most. Knows no season: weeks of a strong season give false
 * alarms. Cost: some 20 steps a period; memory 8 bytes a period.
 *
 * @source Hutwagner, Thompson, Seeman and Treadwell (2003), The bioterrorism preparedness and
 *     response Early Aberration Reporting System (EARS), Journal of Urban Health 80(2), i89-i96;
 *     Salmon, Schumacher and Höhle (2016), Journal of Statistical Software 70(10)
 */
public final class Ears {

    private static final int TAKEN_BACK_AT_MOST = 2;

    private final Kind kind;
    private final int baseline;
    private final double minSigma;
    private final double alpha;
    private final boolean[] setAside;

    /** Which of the three. */
    public enum Kind {
        C1,
        C2,
        C3
    }

    private Ears(Kind kind, int baseline, double minSigma, double alpha, boolean[] setAside) {
        if (baseline < 3) {
            throw new IllegalArgumentException(
                    "A baseline has 3 periods or more, got %d.".formatted(baseline));
        }
        if (!(minSigma >= 0) || !(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException(
                    "EARS needs a minSigma of 0 or more and an alpha between 0 and 0.5, got %s and %s."
                            .formatted(minSigma, alpha));
        }
        this.kind = kind;
        this.baseline = baseline;
        this.minSigma = minSigma;
        this.alpha = alpha;
        this.setAside = setAside;
    }

    /** With a baseline of 7, no least deviation, and alpha 0.001 (C1, C2) or 0.025 (C3). */
    public static Ears of(Kind kind) {
        return new Ears(kind, 7, 0, kind == Kind.C3 ? 0.025 : 0.001, new boolean[0]);
    }

    /** With a baseline of this many periods, 3 or more. */
    public Ears withBaseline(int count) {
        return new Ears(kind, count, minSigma, alpha, setAside);
    }

    /** With standard deviations of at least this, 0 or more. */
    public Ears withMinSigma(double least) {
        return new Ears(kind, baseline, least, alpha, setAside);
    }

    /** With this one-sided probability of a false alarm. */
    public Ears withAlpha(double probability) {
        return new Ears(kind, baseline, minSigma, probability, setAside);
    }

    /**
     * With periods that are no standard, such as holidays.
     *
     * @param marks for each period whether it is set aside; what lies beyond its end is not
     */
    public Ears withSetAside(boolean[] marks) {
        return new Ears(kind, baseline, minSigma, alpha, marks.clone());
    }

    /** Assesses one period; later ones are not looked at. */
    public Outcome assess(double[] counts, int period) {
        Series.check(counts, period);
        if (Double.isNaN(counts[period])) {
            return new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED);
        }
        var window = new Window(counts);
        if (!window.moveTo(period)) {
            return new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST);
        }
        var expected = window.mean;
        var z = (counts[period] - expected) / window.sigma;
        var bound = Math.max(0, expected + margin(window, period));
        var tail = counts[period] == expected ? 0.5 : Erf.erfc(z / Math.sqrt(2)) / 2;
        return new Outcome.Assessed(counts[period], expected, bound, tail, alpha);
    }

    /** Assesses the same period of many series. */
    public Watch watch(double[][] series, int period) {
        return Watch.of(Arrays.stream(series).map(counts -> assess(counts, period)).toList());
    }

    /**
     * The bounds of all periods of a series, NaN for those that cannot be assessed.
     *
     * @param counts 0 or more, NaN where not counted
     */
    public double[] bounds(double[] counts) {
        Series.check(counts, counts.length - 1);
        var bounds = new double[counts.length];
        var z = Quantiles.normal(alpha);
        var window = new Window(counts);
        double before = 0;
        double last = 0;
        for (var t = 0; t < counts.length; t++) {
            var known = window.moveTo(t);
            bounds[t] =
                    known
                            ? Math.max(0, window.mean + window.sigma * less(z, before + last))
                            : Double.NaN;
            before = last;
            last = kind == Kind.C3 && known ? window.exceedance(t) : 0;
        }
        return bounds;
    }

    /** The bounds of many series, side by side. */
    public double[][] bounds(double[][] series) {
        return IntStream.range(0, series.length)
                .parallel()
                .mapToObj(i -> bounds(series[i]))
                .toArray(double[][]::new);
    }

    /** What the bound lies above the mean; below 0 after high counts (C3). */
    double margin(double[] counts, int period) {
        var window = new Window(counts);
        window.moveTo(period);
        return margin(window, period);
    }

    private double margin(Window window, int period) {
        var sigma = window.sigma;
        var before = 0.0;
        if (kind == Kind.C3) {
            for (var t = Math.max(0, period - 2); t < period; t++) {
                before += window.moveTo(t) ? window.exceedance(t) : 0;
            }
        }
        return sigma * less(Quantiles.normal(alpha), before);
    }

    /** A standard deviation of 0 times infinitely much is to be 0. */
    private static double less(double z, double before) {
        return Math.max(z - before, -Double.MAX_VALUE);
    }

    /** Mean and standard deviation of the periods before one. */
    private final class Window {

        private final double[] counts;
        private double mean;
        private double sigma;

        Window(double[] counts) {
            this.counts = counts;
        }

        /** How far a count lay more than one standard deviation above its mean; 0 or more. */
        double exceedance(int t) {
            if (!(counts[t] > mean)) {
                return 0;
            }
            return Math.max(0, (counts[t] - mean) / sigma - 1);
        }

        boolean moveTo(int t) {
            var newest = t - (kind == Kind.C1 ? 1 : 3);
            var oldest = Math.max(0, newest + 1 - TAKEN_BACK_AT_MOST * baseline);
            var taken = 0;
            var sum = 0.0;
            var i = newest;
            for (; i >= oldest && taken < baseline; i--) {
                if (taken(i)) {
                    sum += counts[i];
                    taken++;
                }
            }
            if (taken < baseline) {
                return false;
            }
            mean = sum / baseline;
            sigma = Math.max(minSigma, deviation(i + 1, newest));
            return true;
        }

        private double deviation(int from, int to) {
            var squares = 0.0;
            for (var i = from; i <= to; i++) {
                if (taken(i)) {
                    squares += (counts[i] - mean) * (counts[i] - mean);
                }
            }
            return Math.sqrt(squares / (baseline - 1));
        }

        private boolean taken(int i) {
            return !Double.isNaN(counts[i]) && !(i < setAside.length && setAside[i]);
        }
    }
}
