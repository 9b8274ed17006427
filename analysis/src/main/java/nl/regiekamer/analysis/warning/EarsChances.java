package nl.regiekamer.analysis.warning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiekamer.analysis.numeric.RandomStream;

/**
 * How often EARS gives an alarm with nothing the matter: counts that are independent, Poisson or
 * negative binomial, with one mean.
 *
 * <p>For means half a doubling apart, {@value #PERIODS} periods are drawn with a fixed seed. Of
 * each the baseline and what C3 carries over are taken as the method takes them; the probability
 * that the count itself passes the bound is then exact. Their average is the chance, within about 1
 * % of itself; between those means the logarithm is interpolated. As the seed is fixed the same
 * question has the same answer.
 *
 * <p>The mean of a series is not known: that of the baseline stands in, with half a count added to
 * its sum, so that seven periods without a count do not promise that there will never be one.
 *
 * @source Own work: no paper gives the figure for few counts. For large means that of C1 and C2
 *     tends to Student's P(T(n - 1) > z/√(1 + 1/n)); see docs/analysis/warning.md
 */
final class EarsChances {

    private static final int PERIODS = 100_000;
    private static final long SEED = 20_260_112;

    /** Below the least mean that half a count gives in any sensible baseline, and beyond counts. */
    private static final int LOWEST = -16;

    private static final int HIGHEST = 34;

    private final Ears method;
    private final Map<Integer, EarsCurve> curves = new ConcurrentHashMap<>();

    EarsChances(Ears method) {
        this.method = method;
    }

    /** The probability that a count lies above its bound, for the mean of a baseline. */
    double falseAlarm(double mean) {
        return between(mean, EarsCurve::logFalseAlarm);
    }

    /**
     * The probability that (count - mean)/s, and for C3 what is carried over, is at least this.
     *
     * @param excess may be infinite
     */
    double atLeast(double mean, double excess) {
        return between(mean, curve -> curve.logAtLeast(excess));
    }

    private interface Reading {
        double of(EarsCurve curve);
    }

    private double between(double mean, Reading reading) {
        var guess = mean + 0.5 / method.baseline();
        var place = Math.clamp(2 * Math.log(guess) / Math.log(2), LOWEST, HIGHEST - 1e-9);
        var low = (int) Math.floor(place);
        var share = place - low;
        return Math.exp((1 - share) * reading.of(curve(low)) + share * reading.of(curve(low + 1)));
    }

    private EarsCurve curve(int place) {
        return curves.computeIfAbsent(place, this::simulate);
    }

    private EarsCurve simulate(int place) {
        var plain = method.plain();
        var mean = Math.pow(2, place / 2.0);
        var scatter = ScatterTable.of(new OverdispersedCount(mean, method.dispersion()));
        var random = RandomStream.of(SEED, place - LOWEST);
        var counts = new double[PERIODS];
        for (var t = 0; t < PERIODS; t++) {
            counts[t] = scatter.draw(random.nextDouble());
        }
        var curve = new EarsCurve(method.normal());
        var window = new EarsWindow(plain, counts);
        double before = 0;
        double last = 0;
        for (var t = 0; t < PERIODS; t++) {
            if (!window.moveTo(t)) {
                continue;
            }
            curve.add(window, before + last, scatter);
            before = last;
            last = method.kind() == Ears.Kind.C3 ? window.exceedance(t) : 0;
        }
        return curve.closed();
    }
}
