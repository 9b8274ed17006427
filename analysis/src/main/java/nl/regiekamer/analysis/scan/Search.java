package nl.regiekamer.analysis.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The zones and windows with more cases than expected, from the most likely down. */
final class Search {

    private final Zones zones;
    private final Windows windows;
    private final Likelihood likelihood;
    private final ScanSettings settings;

    Search(Scene scene, Likelihood likelihood) {
        zones = scene.zones();
        windows = scene.windows();
        settings = scene.settings();
        this.likelihood = likelihood;
    }

    /** Where and when is looked. */
    record Scene(Zones zones, Windows windows, ScanSettings settings) {}

    /** The first {@code size} areas around a centre in one window. */
    record Candidate(int centre, int size, int window, long cases, double expected, double ratio) {}

    List<Candidate> candidates(int[][] cases, double[][] expected) {
        var found = new ArrayList<Candidate>();
        for (var w = 0; w < windows.count(); w++) {
            var own = sum(cases, windows.from()[w], windows.to()[w]);
            var mean = sum(expected, windows.from()[w], windows.to()[w]);
            for (var centre = 0; centre < zones.centres(); centre++) {
                collect(found, centre, w, own, mean);
            }
        }
        found.sort((a, b) ->
                a.ratio() != b.ratio()
                        ? Double.compare(b.ratio(), a.ratio())
                        : Integer.compare(a.size(), b.size()));
        return found;
    }

    private void collect(
            List<Candidate> found, int centre, int window, double[] own, double[] mean) {
        var near = zones.around(centre);
        var cases = 0.0;
        var expected = 0.0;
        for (var i = 0; i < near.length; i++) {
            cases += own[near[i]];
            expected += mean[near[i]];
            if (cases >= settings.minCases() && cases > expected) {
                var ratio = likelihood.ratio(cases, expected);
                found.add(new Candidate(centre, i + 1, window, (long) cases, expected, ratio));
            }
        }
    }

    static double[] sum(int[][] table, int from, int to) {
        var sums = new double[table[0].length];
        for (var t = from; t <= to; t++) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] += table[t][i];
            }
        }
        return sums;
    }

    static double[] sum(double[][] table, int from, int to) {
        var sums = new double[table[0].length];
        for (var t = from; t <= to; t++) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] += table[t][i];
            }
        }
        return sums;
    }

    /** The best candidate, then the best that shares no area with it, and so on. */
    List<Cluster> apart(List<Candidate> candidates, double[] simulated) {
        var taken = new BitSet();
        var clusters = new ArrayList<Cluster>();
        for (var candidate : candidates) {
            var near = zones.around(candidate.centre());
            if (free(near, candidate.size(), taken)) {
                var areas = new ArrayList<Integer>();
                for (var i = 0; i < candidate.size(); i++) {
                    taken.set(near[i]);
                    areas.add(near[i]);
                }
                clusters.add(cluster(candidate, areas, simulated));
            }
        }
        return clusters;
    }

    private static boolean free(int[] near, int size, BitSet taken) {
        for (var i = 0; i < size; i++) {
            if (taken.get(near[i])) {
                return false;
            }
        }
        return true;
    }

    private Cluster cluster(Candidate candidate, List<Integer> areas, double[] simulated) {
        var asLikely = 1;
        for (var best : simulated) {
            asLikely += best >= candidate.ratio() ? 1 : 0;
        }
        return new Cluster(
                candidate.centre(),
                areas,
                zones.distance(candidate.centre(), areas.getLast()),
                windows.from()[candidate.window()],
                windows.to()[candidate.window()],
                candidate.cases(),
                candidate.expected(),
                likelihood.relativeRisk(candidate.cases(), candidate.expected()),
                candidate.ratio(),
                asLikely / (simulated.length + 1.0));
    }
}
