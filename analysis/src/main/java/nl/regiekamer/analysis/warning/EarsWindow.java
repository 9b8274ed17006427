package nl.regiekamer.analysis.warning;

/** Mean and standard deviation of the periods before one. */
final class EarsWindow {

    private static final int TAKEN_BACK_AT_MOST = 2;

    private final Ears method;
    private final double[] counts;
    private double mean;
    private double sigma;

    EarsWindow(Ears method, double[] counts) {
        this.method = method;
        this.counts = counts;
    }

    double mean() {
        return mean;
    }

    double sigma() {
        return sigma;
    }

    /** The highest count that is no alarm at a normal quantile, with so much carried over. */
    double bound(double z, double before) {
        return Math.max(0, mean + margin(z, before));
    }

    /** What the bound lies above the mean; a standard deviation of 0 times infinitely much is 0. */
    double margin(double z, double before) {
        return sigma * Math.max(z - before, -Double.MAX_VALUE);
    }

    /** How far a count lay more than one standard deviation above its mean; 0 or more. */
    double exceedance(int t) {
        if (!(counts[t] > mean)) {
            return 0;
        }
        return Math.max(0, (counts[t] - mean) / sigma - 1);
    }

    /**
     * Looks from a period.
     *
     * @return whether there is enough of a past
     */
    boolean moveTo(int t) {
        var baseline = method.baseline();
        var newest = t - (method.kind() == Ears.Kind.C1 ? 1 : 3);
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
        sigma = Math.max(method.minSigma(), deviation(i + 1, newest));
        return true;
    }

    private double deviation(int from, int to) {
        var squares = 0.0;
        for (var i = from; i <= to; i++) {
            if (taken(i)) {
                squares += (counts[i] - mean) * (counts[i] - mean);
            }
        }
        return Math.sqrt(squares / (method.baseline() - 1));
    }

    private boolean taken(int i) {
        return !Double.isNaN(counts[i]) && !method.isSetAside(i);
    }
}
