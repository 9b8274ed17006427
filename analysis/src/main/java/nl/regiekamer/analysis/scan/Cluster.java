package nl.regiekamer.analysis.scan;

import java.util.List;

/**
 * Neighbouring areas with more cases than expected.
 *
 * @param centre place of the area in the middle, from 0
 * @param areas all of them, from the centre outwards
 * @param radius distance from the centre to the farthest of them, in the unit of the coordinates
 * @param from first period, from 0; 0 when there is no time
 * @param to last period, included; 0 when there is no time
 * @param cases in these areas and periods
 * @param expected of them if nothing is the matter, above 0
 * @param relativeRisk cases per expected case inside, divided by that outside; infinite when there
 *     are no cases outside
 * @param logLikelihoodRatio how much more likely the cases are with a risk of its own inside, above
 *     0
 * @param pValue share of the simulations (and the observation) whose best cluster is at least as
 *     likely; 1 when there were no simulations
 */
public record Cluster(
        int centre,
        List<Integer> areas,
        double radius,
        int from,
        int to,
        long cases,
        double expected,
        double relativeRisk,
        double logLikelihoodRatio,
        double pValue) {

    public Cluster {
        areas = List.copyOf(areas);
    }

    /** Cases per expected case inside (standardised morbidity ratio). */
    public double ratio() {
        return cases / expected;
    }
}
