package nl.regiekamer.analysis.warning;

import java.util.Arrays;

/**
 * Where the sum S of a CUSUM is with nothing the matter: a Markov chain of which each state is a
 * narrow stretch of S, with the place within it where its probability lies on average. As counts
 * are whole, S often takes few values; those stay apart, also on the border of an alarm.
 *
 * <p>The states go on above h, for S is not set back after an alarm: the periods after one are
 * alarms too until S has fallen. What rises beyond {@value #BEYOND} h (and 20) is kept in one
 * state.
 *
 * @source after Brook and Evans (1972), Biometrika 59, 539-549, whose chain ends at h
 */
final class CusumChances {

    private static final int CELLS = 200;
    private static final int BEYOND = 4;
    private static final double ROOM = 20;
    private static final double UNLIKELY = 1e-14;

    /** What rounding may have taken from a sum on the border of a state. */
    private static final double EDGE = 1e-9;

    private final double k;
    private final PoissonCusum.Transformation transformation;
    private final double width;
    private double[] mass;
    private double[] moment;

    CusumChances(double k, double h, PoissonCusum.Transformation transformation) {
        this.k = k;
        this.transformation = transformation;
        this.width = h / CELLS;
        var states = (int) Math.min(20_000, Math.max(BEYOND * CELLS, CELLS + ROOM / width));
        mass = new double[states + 2];
        moment = new double[states + 2];
        mass[0] = 1;
    }

    /** One period with a Poisson count of this mean, which S is computed with. */
    void step(double mean) {
        var next = new double[mass.length];
        var nextMoment = new double[mass.length];
        var scatter = ScatterTable.of(new OverdispersedCount(mean, 1));
        var least = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)));
        for (var count = least; count < mean + 10 + 9 * Math.sqrt(mean); count++) {
            var probability = scatter.atLeast(count) - scatter.atLeast(count + 1);
            var rise = transformation.apply(count, mean) - k;
            for (var i = 0; i < mass.length && probability > UNLIKELY; i++) {
                if (mass[i] > UNLIKELY) {
                    var sum = Math.max(0, moment[i] / mass[i] + rise);
                    var state = state(sum);
                    next[state] += mass[i] * probability;
                    nextMoment[state] += mass[i] * probability * sum;
                }
            }
        }
        mass = next;
        moment = nextMoment;
    }

    /** 0 has a state of its own. */
    private int state(double sum) {
        return sum <= 0 ? 0 : (int) Math.min(mass.length - 1.0, 1 + Math.floor(sum / width + EDGE));
    }

    /** The probability that S stands at h or above. */
    double alarm() {
        return Math.min(1, Arrays.stream(mass, CELLS + 1, mass.length).sum());
    }
}
