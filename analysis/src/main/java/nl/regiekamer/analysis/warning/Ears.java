package nl.regiekamer.analysis.warning;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.numeric.Quantiles;

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
 * <p>Alpha sets the bound; it is not how often the bound is passed by chance. That is more often by
 * far, for the deviation is itself guessed from seven counts: see {@link EarsChances}, from which
 * the p-value and the probability of a false alarm in an {@link Outcome.Assessed} come. They are
 * those of independent counts whose mean is that of the baseline and whose variance is {@link
 * #withDispersion} times that: of one look without knowledge of the baseline, so that they add up
 * to the alarms to be expected of many looks.
 *
 * <p>Periods that were not counted (NaN) or set aside (holidays) take no part: the baseline reaches
 * further back, to twice its length at most. Knows no season: weeks of a strong season give false
 * alarms. Cost: some 20 steps a period for the bounds, memory 8 bytes a period; the chances take
 * some 20 ms for each of the means (half a doubling apart) that come along.
 *
 * @source Hutwagner, Thompson, Seeman and Treadwell (2003), The bioterrorism preparedness and
 *     response Early Aberration Reporting System (EARS), Journal of Urban Health 80(2), i89-i96;
 *     Salmon, Schumacher and Höhle (2016), Journal of Statistical Software 70(10)
 */
public final class Ears {

    private final Kind kind;
    private final int baseline;
    private final double minSigma;
    private final double alpha;
    private final double dispersion;
    private final double normal;
    private final boolean[] setAside;
    private final EarsChances chances;

    /** Which of the three. */
    public enum Kind {
        C1,
        C2,
        C3
    }

    private Ears(
            Kind kind,
            int baseline,
            double minSigma,
            double alpha,
            double dispersion,
            boolean[] setAside) {
        if (baseline < 3) {
            throw new IllegalArgumentException(
                    "A baseline has 3 periods or more, got %d.".formatted(baseline));
        }
        if (!(minSigma >= 0) || !(alpha > 0 && alpha < 0.5)) {
            throw new IllegalArgumentException(
                    "EARS needs a minSigma of 0 or more and an alpha between 0 and 0.5, got %s and %s."
                            .formatted(minSigma, alpha));
        }
        if (!(dispersion >= 1 && dispersion <= 1e6)) {
            throw new IllegalArgumentException(
                    "A dispersion is 1 or more, got %s.".formatted(dispersion));
        }
        this.kind = kind;
        this.baseline = baseline;
        this.minSigma = minSigma;
        this.alpha = alpha;
        this.dispersion = dispersion;
        this.normal = Quantiles.normal(alpha);
        this.setAside = setAside;
        this.chances = new EarsChances(this);
    }

    /** With a baseline of 7, no least deviation, and alpha 0.001 (C1, C2) or 0.025 (C3). */
    public static Ears of(Kind kind) {
        return new Ears(kind, 7, 0, kind == Kind.C3 ? 0.025 : 0.001, 1, new boolean[0]);
    }

    /** With a baseline of this many periods, 3 or more. */
    public Ears withBaseline(int count) {
        return new Ears(kind, count, minSigma, alpha, dispersion, setAside);
    }

    /** With standard deviations of at least this, 0 or more. */
    public Ears withMinSigma(double least) {
        return new Ears(kind, baseline, least, alpha, dispersion, setAside);
    }

    /** With a bound at the normal quantile of this one-sided probability, between 0 and 0.5. */
    public Ears withAlpha(double probability) {
        return new Ears(kind, baseline, minSigma, probability, dispersion, setAside);
    }

    /**
     * With chances of counts whose variance is this many times their mean: 1 (as without) is
     * Poisson, above 1 negative binomial. It changes no bound. Take it from a long past: seven
     * counts do not tell it.
     */
    public Ears withDispersion(double varianceByMean) {
        return new Ears(kind, baseline, minSigma, alpha, varianceByMean, setAside);
    }

    /**
     * With periods that are no standard, such as holidays.
     *
     * @param marks for each period whether it is set aside; what lies beyond its end is not
     */
    public Ears withSetAside(boolean[] marks) {
        return new Ears(kind, baseline, minSigma, alpha, dispersion, marks.clone());
    }

    /** Assesses one period; later ones are not looked at. */
    public Outcome assess(double[] counts, int period) {
        Series.check(counts, period);
        if (Double.isNaN(counts[period])) {
            return new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED);
        }
        var window = new EarsWindow(this, counts);
        if (!window.moveTo(period)) {
            return new Outcome.NotAssessed(Outcome.Reason.TOO_LITTLE_PAST);
        }
        var expected = window.mean();
        var before = before(window, period);
        window.moveTo(period);
        var excess = counts[period] == expected ? 0 : (counts[period] - expected) / window.sigma();
        return new Outcome.Assessed(
                counts[period],
                expected,
                window.bound(normal(), before),
                chances.atLeast(expected, excess + before),
                chances.falseAlarm(expected));
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
        var window = new EarsWindow(this, counts);
        double before = 0;
        double last = 0;
        for (var t = 0; t < counts.length; t++) {
            var known = window.moveTo(t);
            bounds[t] = known ? window.bound(normal(), before + last) : Double.NaN;
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
        var window = new EarsWindow(this, counts);
        var before = before(window, period);
        window.moveTo(period);
        return window.margin(normal(), before);
    }

    /** How far C2 exceeded 1 in the two periods before; 0 for C1 and C2. */
    private double before(EarsWindow window, int period) {
        var before = 0.0;
        if (kind == Kind.C3) {
            for (var t = Math.max(0, period - 2); t < period; t++) {
                before += window.moveTo(t) ? window.exceedance(t) : 0;
            }
        }
        return before;
    }

    /** The normal quantile that the bound lies at. */
    double normal() {
        return normal;
    }

    Kind kind() {
        return kind;
    }

    int baseline() {
        return baseline;
    }

    double minSigma() {
        return minSigma;
    }

    double dispersion() {
        return dispersion;
    }

    boolean isSetAside(int period) {
        return period < setAside.length && setAside[period];
    }

    /** The same without anything set aside: what chances are reckoned for. */
    Ears plain() {
        return withSetAside(new boolean[0]);
    }
}
