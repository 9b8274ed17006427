package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.regiekamer.analysis.neighbours.Contiguity;
import nl.regiekamer.analysis.neighbours.DistanceBand;
import nl.regiekamer.analysis.neighbours.EdgeList;
import nl.regiekamer.analysis.neighbours.NearestNeighbours;
import nl.regiekamer.analysis.neighbours.Weights;
import org.locationtech.jts.geom.Geometry;

/** Who is whose neighbour, as it was asked: a list of pairs, outlines, or points. */
final class Neighbourhood {

    private static final String EDGES = "edges";

    private Neighbourhood() {}

    /** The options by which neighbours are told, in front of those of the method itself. */
    static List<Option> options(List<Option> own) {
        return options(Option.column("value", "Kolom met de waarde."), own);
    }

    static List<Option> options(Option first, List<Option> own) {
        var options = new ArrayList<Option>();
        options.add(Option.file(Request.INPUT, "De tabel: een rij per gebied."));
        options.add(first);
        options.add(
                Option.choice(
                        "neighbours",
                        "Waaruit de buren volgen.",
                        EDGES,
                        "queen",
                        "rook",
                        "distance",
                        "nearest"));
        options.add(
                Option.fileOrNone(
                        EDGES,
                        "Tabel met kolommen i en j (id of regelnummer vanaf 1), en w als er gewichten zijn."));
        options.add(Option.column("wkt", "Kolom met de omtrek (WKT), bij queen en rook."));
        options.add(Option.column("x", "Kolom met x, bij distance en nearest."));
        options.add(Option.column("y", "Kolom met y."));
        options.add(Option.number("distance", 1000, "Afstand, grens meegerekend."));
        options.add(Option.whole("k", 4, "Aantal dichtstbijzijnde buren."));
        options.add(
                Option.choice(
                        "style",
                        "B: elke buur telt 1; W: de buren van een gebied tellen samen 1.",
                        "W",
                        "B"));
        options.addAll(own);
        return options;
    }

    static Weights of(Request request) {
        return of(request, false);
    }

    /**
     * @param self whether an area is its own neighbour too
     */
    static Weights of(Request request, boolean self) {
        var others =
                switch (request.text("neighbours")) {
                    case "queen" -> Contiguity.queen(outlines(request));
                    case "rook" -> Contiguity.rook(outlines(request));
                    case "distance" ->
                            DistanceBand.within(
                                    request.column("x"),
                                    request.column("y"),
                                    request.number("distance"));
                    case "nearest" ->
                            NearestNeighbours.of(
                                    request.column("x"), request.column("y"), request.count("k"));
                    default -> pairs(request);
                };
        var weights = self && !others.includesSelf() ? others.withSelf() : others;
        return request.text("style").equals("W") ? weights.rowStandardised() : weights;
    }

    private static List<Geometry> outlines(Request request) {
        return OutlineColumn.read(request.input(), request.text("wkt"));
    }

    private static Weights pairs(Request request) {
        if (!request.has(EDGES)) {
            throw new CommandFault(
                    "Er is niet gezegd wie buren zijn.",
                    "Geef een lijst met --edges, of kies --neighbours queen, rook, distance of nearest.");
        }
        var edges = request.table(EDGES);
        var size = request.input().size();
        var from = places(request.input(), edges, "i");
        var to = places(request.input(), edges, "j");
        return edges.has("w")
                ? EdgeList.general(size, from, to, edges.numbers("w"))
                : EdgeList.binary(size, from, to);
    }

    private static int[] places(Table areas, Table edges, String column) {
        var names = areas.names();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            var before = places.put(names.get(i), i);
            if (before != null) {
                throw new CommandFault(
                        "De rijen %d en %d hebben hetzelfde id: '%s'."
                                .formatted(before + 1, i + 1, names.get(i)),
                        "Geef elk gebied een eigen id.");
            }
        }
        return edges.texts(column).stream()
                .mapToInt(id -> {
                    var place = places.get(id);
                    if (place == null) {
                        throw new CommandFault(
                                "In de lijst van buren staat '%s'; dat gebied is er niet."
                                        .formatted(id),
                                "Gebruik de waarden van kolom id, of regelnummers vanaf 1 zonder die kolom.");
                    }
                    return place;
                })
                .toArray();
    }
}
