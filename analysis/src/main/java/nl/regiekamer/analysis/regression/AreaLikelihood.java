package nl.regiekamer.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The log-likelihood of coefficients and log σ, with the deviations of the areas integrated out.
 */
final class AreaLikelihood {

    private final Counts counts;
    private final Design design;
    private final int[] areas;
    private final double[] events;
    private final double constant;
    private final DeviationIntegral integral;

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
        integral = new DeviationIntegral(nodes);
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
            var mode = mode(a, fixed.expected()[a], deviation);
            sum += integral.log(events[a], fixed.expected()[a], deviation, mode);
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

    private double mode(int area, double expected, double deviation) {
        modes[area] = DeviationIntegral.mode(events[area], expected, deviation, modes[area]);
        return modes[area];
    }
}
