package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.scan.Cluster;
import nl.regiekamer.analysis.scan.Scan;
import nl.regiekamer.analysis.scan.ScanSettings;
import nl.regiekamer.analysis.scan.SpaceTimeScan;

/** The space-time scan on a table with a row per area and period. */
final class SpaceTimeMethod {

    private final List<String> areas;
    private final int[] periods;
    private final int[] areaOf;
    private final int[] periodOf;

    private SpaceTimeMethod(List<String> names, int[] moments) {
        areas = names.stream().distinct().toList();
        periods = IntStream.of(moments).distinct().sorted().toArray();
        areaOf = Table.codes(names);
        periodOf = IntStream.of(moments).map(this::place).toArray();
    }

    static Method of() {
        return new Method(
                "space-time-scan",
                "Kulldorffs scan in plaats en tijd (Poisson) met p uit simulaties.",
                "Kulldorff (2001), Journal of the Royal Statistical Society A 164, 61-72; Neill e.a. (2005), KDD, 218-227",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per gebied en periode."),
                        Option.column("area", "Kolom met het gebied."),
                        Option.column("period", "Kolom met de periode, als geheel getal."),
                        ClusterMethods.X,
                        ClusterMethods.Y,
                        Option.column("cases", "Kolom met aantallen."),
                        Option.column("population", "Kolom met inwoners of verwachting."),
                        Option.choice(
                                "expectation",
                                "Wat in --population staat: inwoners, of een verwachting van elders.",
                                "population",
                                "baseline"),
                        Option.choice(
                                "shape",
                                "prospective: clusters tot in de laatste periode; retrospective: ook eerdere.",
                                "prospective",
                                "retrospective"),
                        new Option(
                                "longest",
                                Option.Kind.WHOLE,
                                "Meeste perioden in een cluster.",
                                null,
                                List.of()),
                        Option.number(
                                "bound", 0.5, "Grootste deel van de bevolking in een cluster."),
                        Option.whole("simulations", 999, "Aantal simulaties."),
                        ClusterMethods.SEED),
                SpaceTimeMethod::answer);
    }

    private static Answer answer(Request request) {
        var table =
                new SpaceTimeMethod(
                        request.texts("area"), request.input().wholes(request.text("period")));
        table.requireEachOnce();
        var found = table.scan(request);
        var clusters = found.clusters();
        return ClusterMethods.risks(
                Answer.empty()
                        .figure("cases", found.cases())
                        .eachOf("areas", clusters, table::names)
                        .each("radius", clusters, Cluster::radius)
                        .eachOf("from", clusters, one -> table.periods[one.from()])
                        .eachOf("to", clusters, one -> table.periods[one.to()]),
                clusters,
                request.count("simulations"));
    }

    private Scan scan(Request request) {
        var x = perArea(request.column("x"));
        var y = perArea(request.column("y"));
        var settings =
                ScanSettings.of(bound(request), request.whole("seed"))
                        .withSimulations(request.count("simulations"));
        var longest = request.countAtMost("longest", periods.length);
        var scan =
                request.text("shape").equals("retrospective")
                        ? SpaceTimeScan.retrospective(x, y, longest, settings)
                        : SpaceTimeScan.prospective(x, y, longest, settings);
        var cases = new int[periods.length][areas.size()];
        var population = new double[periods.length][areas.size()];
        var counted = request.input().wholes(request.text("cases"));
        var people = request.column("population");
        for (int i = 0; i < counted.length; i++) {
            requirePossible(i, counted[i], people[i]);
            cases[periodOf[i]][areaOf[i]] = counted[i];
            population[periodOf[i]][areaOf[i]] = people[i];
        }
        return request.text("expectation").equals("baseline")
                ? scan.byExpectation(cases, population)
                : scan.byPopulation(cases, population);
    }

    private static double bound(Request request) {
        var bound = request.number("bound");
        if (bound <= 0 || bound > 1) {
            throw new CommandFault(
                    "%s bij --bound kan niet.".formatted(request.text("bound")),
                    "Geef een deel boven 0 en tot en met 1.");
        }
        return bound;
    }

    private static void requirePossible(int row, int cases, double people) {
        if (cases < 0 || people <= 0) {
            throw new CommandFault(
                    "Rij %d telt %d op een bevolking van %s.".formatted(row + 1, cases, people),
                    "Geef aantallen vanaf 0, en een bevolking of verwachting boven 0.");
        }
    }

    private void requireEachOnce() {
        var seen = new HashSet<List<Integer>>();
        for (int i = 0; i < areaOf.length; i++) {
            if (!seen.add(List.of(areaOf[i], periodOf[i]))) {
                throw new CommandFault(
                        "Gebied '%s' staat twee keer in periode %d."
                                .formatted(areas.get(areaOf[i]), periods[periodOf[i]]),
                        "Tel die rijen op, of laat er een weg.");
            }
        }
        for (int area = 0; area < areas.size(); area++) {
            for (int period = 0; period < periods.length; period++) {
                if (!seen.contains(List.of(area, period))) {
                    throw new CommandFault(
                            "Gebied '%s' ontbreekt in periode %d."
                                    .formatted(areas.get(area), periods[period]),
                            "Zet er een rij bij, met 0 als er niets geteld is.");
                }
            }
        }
    }

    /** A coordinate of each area, which is the same in all its rows. */
    private double[] perArea(double[] column) {
        var values = new double[areas.size()];
        var seen = new boolean[areas.size()];
        for (int i = 0; i < column.length; i++) {
            var area = areaOf[i];
            if (seen[area] && values[area] != column[i]) {
                throw new CommandFault(
                        "Gebied '%s' ligt op twee plekken.".formatted(areas.get(area)),
                        "Geef een gebied in elke periode dezelfde x en y.");
            }
            seen[area] = true;
            values[area] = column[i];
        }
        return values;
    }

    private int place(int period) {
        return Arrays.binarySearch(periods, period);
    }

    private String names(Cluster cluster) {
        return cluster.areas().stream().map(areas::get).collect(Collectors.joining(" "));
    }
}
