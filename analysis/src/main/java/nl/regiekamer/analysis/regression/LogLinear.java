package nl.regiekamer.analysis.regression;

/**
 * The highest likelihood of a model with a log link, by Fisher scoring with halved steps.
 *
 * <p>Many rows begin at the answer for every sixteenth row, so that few passes over all remain.
 */
final class LogLinear {

    private static final int STEPS_AT_MOST = 30;
    private static final int HALVINGS_AT_MOST = 40;

    /** Squared length of a step, in standard errors, after which the next one is of no account. */
    private static final double SMALL_DECREMENT = 1e-8;

    /**
     * How far, on the log scale, the last step may move any row: the standard errors are those from
     * before that step. With many rows it moves them far less than their own size.
     */
    private static final double SMALL_MOVE = 1e-9;

    private static final double SMALL_MOVE_OF_MANY = 1e-6;

    private static final int STRIDE = 16;
    private static final int MANY_ROWS = 50_000;

    private final Counts counts;
    private final Design design;
    private final Family family;
    private final Passes passes;
    private double[] coefficients;
    private int steps;

    private LogLinear(Counts counts, Design design, Family family) {
        this.counts = counts;
        this.design = design;
        this.family = family;
        passes = new Passes(counts, design, family);
        coefficients = new double[design.size()];
    }

    static RegressionFit fit(Counts counts, Design design, Family family) {
        requireEvents(counts);
        var model = new LogLinear(counts, design, family);
        model.begin();
        return model.climb();
    }

    static RegressionFit fitFrom(double[] start, Counts counts, Design design, Family family) {
        var model = new LogLinear(counts, design, family);
        model.coefficients = start;
        return model.climb();
    }

    private static void requireEvents(Counts counts) {
        if (counts.sum() == 0) {
            throw new NoFiniteEstimate();
        }
    }

    private void begin() {
        if (counts.size() >= MANY_ROWS && beginAtSome()) {
            return;
        }
        var sums = passes.start();
        requireFinite(sums);
        coefficients = Information.of(sums.information, design.names()).solve(sums.score);
    }

    private boolean beginAtSome() {
        try {
            var some = fit(counts.every(STRIDE), design.every(STRIDE), family);
            coefficients = some.estimates();
            return true;
        } catch (IllegalArgumentException tooFew) {
            return false;
        }
    }

    private RegressionFit climb() {
        var means = new double[counts.size()];
        var sums = passes.at(coefficients);
        requireFinite(sums);
        while (steps < STEPS_AT_MOST) {
            var information = decompose(sums);
            var step = information.solve(sums.score);
            var decrement = dot(step, sums.score);
            steps++;
            if (decrement < SMALL_DECREMENT) {
                add(step, 1);
                var agreement = passes.agreement(coefficients, step, means);
                if (agreement.farthest < smallMove()) {
                    return fitted(information, means, agreement);
                }
                sums = passes.at(coefficients);
            } else {
                sums = move(step, sums.logLikelihood);
            }
        }
        throw new NoFiniteEstimate();
    }

    private double smallMove() {
        return counts.size() < MANY_ROWS ? SMALL_MOVE : SMALL_MOVE_OF_MANY;
    }

    /** Takes the step, halved until the likelihood does not fall. */
    private Sums move(double[] step, double logLikelihood) {
        add(step, 1);
        var share = 1.0;
        for (var i = 0; i < HALVINGS_AT_MOST; i++) {
            var sums = passes.at(coefficients);
            if (sums.logLikelihood >= logLikelihood - Math.ulp(logLikelihood) * counts.size()) {
                return sums;
            }
            share /= 2;
            add(step, -share);
        }
        throw new NoFiniteEstimate();
    }

    private Information decompose(Sums sums) {
        try {
            return Information.of(sums.information, design.names());
        } catch (IllegalArgumentException singular) {
            if (steps == 0) {
                throw singular;
            }
            throw new NoFiniteEstimate();
        }
    }

    private RegressionFit fitted(
            Information information, double[] means, Passes.Agreement agreement) {
        return new RegressionFit(
                new RegressionFit.Model(counts, design, family),
                coefficients,
                information.inverse(),
                means,
                new RegressionFit.Quality(
                        agreement.deviance, agreement.pearson, agreement.logLikelihood, steps));
    }

    private void requireFinite(Sums sums) {
        var trace = sums.logLikelihood;
        for (var j = 0; j < design.size(); j++) {
            trace += sums.information[j][j];
        }
        if (!Double.isFinite(trace)) {
            throw design.notFinite();
        }
    }

    private void add(double[] step, double share) {
        coefficients = coefficients.clone();
        for (var j = 0; j < step.length; j++) {
            coefficients[j] += share * step[j];
        }
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
