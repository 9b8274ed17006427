package nl.regiekamer.analysis.effect;

import java.util.Arrays;
import java.util.TreeMap;
import nl.regiekamer.analysis.numeric.Arguments;
import nl.regiekamer.analysis.regression.Coefficient;

/**
 * The change of two groups, each with an error from leaving out its units in turn.
 *
 * <p>The regression on group, period and both has a rate of its own in each of its four cells, so
 * the estimate follows from four sums of counts and exposures.
 */
record UnitJackknife(Change treated, Change control) {

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    static UnitJackknife of(
            double[] counts, double[] offset, boolean[] treated, boolean[] after, int[] units) {
        Arguments.allNotNegative("The counts", counts);
        Arguments.allFinite("The offset", offset);
        Arguments.length("The numbers of units", units.length, counts.length);
        if (offset.length > 0) {
            Arguments.length("The offset", offset.length, counts.length);
        }
        var groups = new TreeMap<Integer, Unit>();
        for (var i = 0; i < counts.length; i++) {
            var group = treated[i];
            var unit = groups.computeIfAbsent(units[i], key -> new Unit(group));
            if (unit.treated != group) {
                throw new IllegalArgumentException(
                        "Unit %d is treated in one row and not in another.".formatted(units[i]));
            }
            var exposure = offset.length == 0 ? 1 : Math.exp(offset[i]);
            unit.add(after[i] ? AFTER : BEFORE, counts[i], exposure);
        }
        return new UnitJackknife(change(groups, true), change(groups, false));
    }

    private static Change change(TreeMap<Integer, Unit> groups, boolean treated) {
        var units = groups.values().stream().filter(unit -> unit.treated == treated).toList();
        if (units.size() < 2) {
            throw new IllegalArgumentException(
                    "A group needs two units or more, got %d %s."
                            .formatted(units.size(), treated ? "treated" : "not treated"));
        }
        var all = new Unit(treated);
        units.forEach(unit -> all.add(unit, 1));
        var estimate = all.logChange();
        var squares = 0.0;
        for (var unit : units) {
            var others = new Unit(treated);
            others.add(all, 1);
            others.add(unit, -1);
            var away = others.logChange() - estimate;
            squares += away * away;
        }
        return new Change(estimate, squares * (units.size() - 1) / units.size(), units.size() - 1);
    }

    /** The difference, with the degrees of freedom of a sum of two variances. */
    Coefficient effect() {
        var variance = treated.variance + control.variance;
        var degreesOfFreedom =
                variance
                        * variance
                        / (treated.variance * treated.variance / treated.degreesOfFreedom
                                + control.variance * control.variance / control.degreesOfFreedom);
        if (!(variance > 0)) {
            throw new IllegalArgumentException(
                    "All units changed by the same factor; there is nothing to measure an error by.");
        }
        return new Coefficient(
                "effect",
                treated.estimate - control.estimate,
                Math.sqrt(variance),
                degreesOfFreedom);
    }

    /** The log of the ratio of rates after and before, in one group. */
    private record Change(double estimate, double variance, int degreesOfFreedom) {}

    /** Sums of a unit, or of several. */
    private static final class Unit {
        private final boolean treated;
        private final double[] counts = new double[2];
        private final double[] exposures = new double[2];

        Unit(boolean treated) {
            this.treated = treated;
        }

        void add(int period, double count, double exposure) {
            counts[period] += count;
            exposures[period] += exposure;
        }

        void add(Unit other, int sign) {
            for (var period = 0; period < 2; period++) {
                add(period, sign * other.counts[period], sign * other.exposures[period]);
            }
        }

        double logChange() {
            if (Arrays.stream(counts).anyMatch(count -> count <= 0)) {
                throw new IllegalArgumentException(
                        "Without one of the units nothing is counted before or after the measure among the %s units."
                                .formatted(treated ? "treated" : "other"));
            }
            return Math.log(counts[AFTER] / exposures[AFTER])
                    - Math.log(counts[BEFORE] / exposures[BEFORE]);
        }
    }
}
