package nl.regiekamer.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The log-likelihood of coefficients and log σ, with the deviations of the areas integrated out.
 */
final class AreaLikelihood {

    private static final int STEPS_AT_MOST = 100;
    private static final double SMALL_ENOUGH = 1e-12;

    private final Counts counts;
    private final Design design;
    private final int[] areas;
    private final double[] events;
    private final double constant;
    private final double[] nodes;
    private final double[] logWeights;

    /** The modes found last: where the next search begins. */
    private final double[] modes;

    AreaLikelihood(Counts counts, Design design, int[] areas, int nodes) {
        this.counts = counts;
        this.design = design;
        this.areas = areas.clone();
        if (areas.length != counts.size()) {
            throw new IllegalArgumentException(
                    "%d counts have %d areas.".formatted(counts.size(), areas.length));
        }
        var last = Arrays.stream(areas).max().orElse(-1);
        if (Arrays.stream(areas).distinct().count() != last + 1 || last < 1) {
            throw new IllegalArgumentException(
                    "Areas are numbered 0, 1, 2 and so on, two or more, and each has a row.");
        }
        events = new double[last + 1];
        var factorials = 0.0;
        for (var i = 0; i < areas.length; i++) {
            events[areas[i]] += counts.values[i];
            factorials += Counts.logFactorial(counts.values[i]);
        }
        constant = -factorials;
        modes = new double[events.length];
        var rule = new GaussIntegratorFactory().hermite(nodes);
        this.nodes = new double[nodes];
        logWeights = new double[nodes];
        for (var k = 0; k < nodes; k++) {
            this.nodes[k] = Math.sqrt(2) * rule.getPoint(k);
            logWeights[k] =
                    Math.log(rule.getWeight(k) / Math.sqrt(Math.PI))
                            + this.nodes[k] * this.nodes[k] / 2;
        }
    }

    /** A moment estimate of σ²; its sign is that of the slope of the likelihood at σ = 0. */
    double excess(double[] means) {
        var expected = new double[events.length];
        for (var i = 0; i < areas.length; i++) {
            expected[areas[i]] += means[i];
        }
        var excess = 0.0;
        var squares = 0.0;
        for (var a = 0; a < events.length; a++) {
            var difference = events[a] - expected[a];
            excess += difference * difference - expected[a];
            squares += expected[a] * expected[a];
        }
        return excess / squares;
    }

    /**
     * The log-likelihood.
     *
     * @param parameters the coefficients, then log σ
     */
    double at(double[] parameters) {
        var fixed = expectedWithout(parameters);
        var deviation = Math.exp(parameters[design.size()]);
        var sum = constant + fixed.linear();
        for (var a = 0; a < events.length; a++) {
            sum += integral(a, fixed.expected()[a], deviation);
        }
        return sum;
    }

    /** What each area got beyond the columns. */
    List<MixedResult.Area> areas(double[] parameters) {
        var fixed = expectedWithout(parameters);
        var deviation = Math.exp(parameters[design.size()]);
        var found = new ArrayList<MixedResult.Area>();
        for (var a = 0; a < events.length; a++) {
            var mode = mode(a, fixed.expected()[a], deviation);
            var mean = fixed.expected()[a] * Math.exp(mode);
            var spread = 1 / Math.sqrt(mean + 1 / (deviation * deviation));
            found.add(new MixedResult.Area(mode, spread, mean));
        }
        return List.copyOf(found);
    }

    /** Expectations by area at u = 0, and Σ count·log(expectation). */
    private record Fixed(double[] expected, double linear) {}

    private Fixed expectedWithout(double[] parameters) {
        var expected = new double[events.length];
        var coefficients = Arrays.copyOf(parameters, design.size());
        var linear = 0.0;
        for (var i = 0; i < areas.length; i++) {
            var eta = counts.offset(i) + design.predict(i, coefficients);
            expected[areas[i]] += Math.exp(eta);
            linear += counts.values[i] * eta;
        }
        return new Fixed(expected, linear);
    }

    /** log ∫ exp(y·u - M·exp(u)) φ(u/σ)/σ du, by quadrature around the mode. */
    private double integral(int area, double expected, double deviation) {
        var mode = mode(area, expected, deviation);
        var precision = 1 / (deviation * deviation);
        var spread = 1 / Math.sqrt(expected * Math.exp(mode) + precision);
        var top = exponent(area, expected, precision, mode);
        var sum = 0.0;
        for (var k = 0; k < nodes.length; k++) {
            var there = exponent(area, expected, precision, mode + spread * nodes[k]);
            sum += Math.exp(logWeights[k] + there - top);
        }
        return top + Math.log(sum * spread / deviation);
    }

    private double exponent(int area, double expected, double precision, double u) {
        return events[area] * u - expected * Math.exp(u) - precision * u * u / 2;
    }

    private double mode(int area, double expected, double deviation) {
        var precision = 1 / (deviation * deviation);
        var u = modes[area];
        for (var i = 0; i < STEPS_AT_MOST; i++) {
            var mean = expected * Math.exp(u);
            var step = (events[area] - mean - precision * u) / (mean + precision);
            u += Math.clamp(step, -1, 1);
            if (Math.abs(step) < SMALL_ENOUGH) {
                break;
            }
        }
        modes[area] = u;
        return u;
    }
}
