package nl.regiekamer.analysis.survey;

import java.util.Arrays;

/**
 * The spread of the totals of primary units, per domain and stratum, unit after unit, without
 * subtracting large sums of squares from each other.
 *
 * @source Welford (1962), Note on a method for calculating corrected sums of squares and products,
 *     Technometrics 4, 419-420
 */
final class DomainSums {

    private final Spread[][] spreads;
    private final double[] open;
    private final int[] touched;
    private int count;

    DomainSums(int domains, int strata) {
        spreads = new Spread[domains][strata];
        for (var row : spreads) {
            Arrays.setAll(row, _ -> new Spread());
        }
        open = new double[domains];
        touched = new int[domains];
    }

    /** Adds to the total of a domain in the primary unit that is being walked. */
    void add(int domain, double value) {
        if (value != 0 && open[domain] == 0) {
            remember(domain);
        }
        open[domain] += value;
    }

    private void remember(int domain) {
        // A total that came back to 0 is met again; the list holds every domain once.
        for (var k = 0; k < count; k++) {
            if (touched[k] == domain) {
                return;
            }
        }
        touched[count++] = domain;
    }

    void closeUnit(int stratum) {
        for (var k = 0; k < count; k++) {
            var domain = touched[k];
            spreads[domain][stratum].add(open[domain]);
            open[domain] = 0;
        }
        count = 0;
    }

    /** Per stratum. */
    Spread[] of(int domain) {
        return spreads[domain];
    }

    /** The totals of the units that bear on a domain; those of the other units are 0. */
    static final class Spread {

        private int units;
        private double mean;
        private double squares;

        private void add(double total) {
            units++;
            var away = total - mean;
            mean += away / units;
            squares += away * (total - mean);
        }

        double sum() {
            return units * mean;
        }

        /** The squared distances of the totals of {@code all} units to a centre, added up. */
        double squaresAround(double centre, double all) {
            var away = mean - centre;
            return squares + units * away * away + (all - units) * centre * centre;
        }
    }
}
