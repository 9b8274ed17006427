package nl.regiekamer.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.density.Bandwidths;
import nl.regiekamer.analysis.density.EdgeCorrection;
import nl.regiekamer.analysis.density.Kernel;
import nl.regiekamer.analysis.density.KernelDensity;
import nl.regiekamer.analysis.density.LikelihoodCrossValidation;
import nl.regiekamer.analysis.density.Smoothing;
import nl.regiekamer.analysis.geometry.SquareGrid;
import nl.regiekamer.analysis.nearrepeat.Bands;
import nl.regiekamer.analysis.nearrepeat.Knox;
import nl.regiekamer.analysis.nearrepeat.KnoxTable;
import nl.regiekamer.analysis.scan.CircularScan;
import nl.regiekamer.analysis.scan.Cluster;
import nl.regiekamer.analysis.scan.ScanSettings;

/** Points and counts that cluster in place or time. */
final class ClusterMethods {

    static final Option X = Option.column("x", "Kolom met x, in meters.");
    static final Option Y = Option.column("y", "Kolom met y, in meters.");
    static final Option SEED = Option.whole("seed", 1, "Begin van de toevalsgetallen.");

    /** A table of four million cells is some 200 MB of text. */
    private static final int CELLS_AT_MOST = 4_000_000;

    private ClusterMethods() {}

    static List<Method> list() {
        return List.of(ofScan(), SpaceTimeMethod.of(), ofKnox(), ofDensity(), ofBandwidth());
    }

    private static Method ofScan() {
        return new Method(
                "circular-scan",
                "Kulldorffs cirkelscan (Poisson) met p uit simulaties.",
                "Kulldorff (1997), Communications in Statistics 26, 1481-1496",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per gebied."),
                        X,
                        Y,
                        Option.column("cases", "Kolom met aantallen."),
                        Option.column("population", "Kolom met inwoners of verwachting."),
                        Option.number(
                                "bound", 0.5, "Grootste deel van de bevolking in een cluster."),
                        Option.whole("simulations", 999, "Aantal simulaties."),
                        SEED),
                ClusterMethods::scan);
    }

    private static Answer scan(Request request) {
        var settings =
                ScanSettings.of(request.number("bound"), request.whole("seed"))
                        .withSimulations(request.count("simulations"));
        var found =
                CircularScan.scan(
                        request.column("x"),
                        request.column("y"),
                        request.input().wholes(request.text("cases")),
                        request.column("population"),
                        settings);
        var clusters = found.clusters();
        var names = request.input().names();
        return risks(
                Answer.empty()
                        .figure("cases", found.cases())
                        .eachOf("areas", clusters, one -> names(names, one))
                        .each("radius", clusters, Cluster::radius),
                clusters,
                settings.simulations());
    }

    /** What is told of clusters with or without time. */
    static Answer risks(Answer answer, List<Cluster> clusters, int simulations) {
        return answer.eachOf("cases", clusters, Cluster::cases)
                .each("expected", clusters, Cluster::expected)
                .each("relative-risk", clusters, Cluster::relativeRisk)
                .each("log-likelihood-ratio", clusters, Cluster::logLikelihoodRatio)
                .each("p", clusters, one -> played(simulations, one.pValue()));
    }

    /** The areas of a cluster, from its centre outwards, by id or else by row. */
    private static String names(List<String> names, Cluster cluster) {
        return cluster.areas().stream().map(names::get).collect(Collectors.joining(" "));
    }

    private static Method ofKnox() {
        return new Method(
                "knox",
                "Tabel van Knox: paren die dichtbij zijn in plaats en tijd, met permutaties.",
                "Knox (1964), Applied Statistics 13, 25-30; Townsley e.a. (2003), British Journal of Criminology 43, 615-633",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per incident."),
                        X,
                        Y,
                        Option.column("t", "Kolom met de dag, als getal."),
                        new Option(
                                "space",
                                Option.Kind.NUMBERS,
                                "Grenzen van afstanden.",
                                null,
                                List.of()),
                        new Option(
                                "time",
                                Option.Kind.NUMBERS,
                                "Grenzen van tijden.",
                                null,
                                List.of()),
                        Option.whole("permutations", 999, "Aantal permutaties."),
                        SEED),
                ClusterMethods::knox);
    }

    private static Answer knox(Request request) {
        var space = request.numbers("space");
        var time = request.numbers("time");
        var permutations = request.count("permutations");
        var table =
                Knox.of(request.column("x"), request.column("y"), request.column("t"))
                        .table(
                                Bands.between(space),
                                Bands.between(time),
                                permutations,
                                request.whole("seed"));
        var cells = table.cells();
        return Answer.empty()
                .figure("events", table.events())
                .each("space-from", cells, cell -> space[cell.space()])
                .each("space-to", cells, cell -> space[cell.space() + 1])
                .each("time-from", cells, cell -> time[cell.time()])
                .each("time-to", cells, cell -> time[cell.time() + 1])
                .column("observed", cells.stream().map(KnoxTable.Cell::observed).toList())
                .each("expected", cells, KnoxTable.Cell::expected)
                .each("variance", cells, KnoxTable.Cell::variance)
                .each("p", cells, cell -> played(permutations, cell.pValue()));
    }

    /** Where chance was not played there is no p, rather than one of 1. */
    private static double played(int times, double p) {
        return times == 0 ? Double.NaN : p;
    }

    private static Option kernel() {
        return Option.choice("kernel", "Kern.", "gaussian", "quartic", "epanechnikov");
    }

    private static Kernel kernel(Request request) {
        return Kernel.valueOf(request.text("kernel").toUpperCase(Locale.ROOT));
    }

    private static Method ofDensity() {
        return new Method(
                "kernel-density",
                "Dichtheid van punten op een raster.",
                "Silverman (1986), Density Estimation; Diggle (1985); Jones (1993)",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per punt."),
                        X,
                        Y,
                        kernel(),
                        Option.numberNeeded("bandwidth", "Bandbreedte, in meters."),
                        Option.numberNeeded("cell", "Zijde van een cel, in meters."),
                        Option.choice("edge", "Randcorrectie.", "none", "uniform", "diggle"),
                        Option.choice(
                                "path",
                                "Exact, of snel binnen een genoemde afwijking.",
                                "exact",
                                "fast")),
                ClusterMethods::density);
    }

    private static Answer density(Request request) {
        var x = request.column("x");
        var y = request.column("y");
        var grid = grid(x, y, request.number("cell"));
        var edge = EdgeCorrection.valueOf(request.text("edge").toUpperCase(Locale.ROOT));
        var smoothing = new Smoothing(kernel(request), request.number("bandwidth"), edge);
        var surface =
                request.text("path").equals("fast")
                        ? KernelDensity.fast(x, y, smoothing, grid)
                        : KernelDensity.exact(x, y, smoothing, grid);
        var cells = IntStream.range(0, grid.size()).boxed().toList();
        return Answer.empty()
                .figure("points", x.length)
                .each("x", cells, cell -> grid.centreX(cell % grid.columns()))
                .each("y", cells, cell -> grid.centreY(cell / grid.columns()))
                .column("density", surface.toArray());
    }

    private static SquareGrid grid(double[] x, double[] y, double side) {
        var width = spread(x);
        var height = spread(y);
        if (side > 0 && (width / side + 1) * (height / side + 1) > CELLS_AT_MOST) {
            var fits =
                    Math.ceil(
                            Math.sqrt(width * height / CELLS_AT_MOST)
                                    + (width + height) / CELLS_AT_MOST);
            throw new CommandFault(
                    "Met cellen van %s meter zijn het er meer dan %,d."
                            .formatted(side, CELLS_AT_MOST),
                    "Neem bij --cell ten minste %.0f.".formatted(fits));
        }
        return SquareGrid.covering(x, y, side);
    }

    private static double spread(double[] values) {
        var all = Arrays.stream(values).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static Method ofBandwidth() {
        return new Method(
                "bandwidth",
                "Bandbreedte: de aannemelijkste, of een vuistregel.",
                "Habbema e.a. (1974); Scott (1992), 6.3; Silverman (1986), 4.14-4.15",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per punt."),
                        X,
                        Y,
                        Option.choice(
                                "rule",
                                "Aannemelijkheid met een punt weggelaten, of een vuistregel voor de Gaussische kern.",
                                "likelihood",
                                "scott",
                                "silverman"),
                        kernel()),
                ClusterMethods::bandwidth);
    }

    private static Answer bandwidth(Request request) {
        var x = request.column("x");
        var y = request.column("y");
        var answer = Answer.empty();
        if (request.text("rule").equals("silverman")) {
            return answer.figure("bandwidth", Bandwidths.silverman(x, y));
        }
        if (request.text("rule").equals("scott")) {
            var found = Bandwidths.scott(x, y);
            return answer.figure("bandwidth", found.geometricMean())
                    .figure("bandwidth-x", found.x())
                    .figure("bandwidth-y", found.y());
        }
        var found = LikelihoodCrossValidation.of(x, y, kernel(request));
        return answer.figure("bandwidth", found.bandwidth()).figure("score", found.score());
    }
}
