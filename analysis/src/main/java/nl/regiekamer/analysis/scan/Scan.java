package nl.regiekamer.analysis.scan;

import java.util.List;

/**
 * What a scan found.
 *
 * @param clusters from the most likely down, no two with an area in common; empty when no zone has
 *     more cases than expected
 * @param cases in all areas and periods
 * @param simulations how many there were
 */
public record Scan(List<Cluster> clusters, long cases, int simulations) {

    public Scan {
        clusters = List.copyOf(clusters);
    }

    /**
     * Scans checked tables: a row per period, a column per area.
     *
     * @param expected adds up to the number of cases when the likelihood is conditional
     */
    static Scan of(Search.Scene scene, boolean conditional, int[][] cases, double[][] expected) {
        var total = ScanTables.total(cases);
        if (total == 0) {
            return new Scan(List.of(), 0, 0);
        }
        var likelihood = new Likelihood(conditional, total);
        var search = new Search(scene, likelihood);
        var candidates = search.candidates(cases, expected);
        var simulated = new Simulations(scene, likelihood, expected, total).best();
        return new Scan(search.apart(candidates, simulated), total, scene.settings().simulations());
    }
}
