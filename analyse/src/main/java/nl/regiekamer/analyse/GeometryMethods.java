package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.analysis.geometry.AreaIndex;
import nl.regiekamer.analysis.geometry.Coverages;
import nl.regiekamer.analysis.geometry.H3Cells;
import nl.regiekamer.analysis.geometry.RdNew;
import nl.regiekamer.analysis.geometry.SquareGrid;
import org.locationtech.jts.geom.Geometry;

/** Coordinates, points in areas and cells, and simpler outlines. */
final class GeometryMethods {

    private static final String AREAS = "areas";
    private static final Option POINTS =
            Option.file(Request.INPUT, "De tabel: een rij per punt; kolom id mag.");
    private static final Option X = Option.column("x", "Kolom met x, in meters.");
    private static final Option Y = Option.column("y", "Kolom met y, in meters.");
    private static final Option LATITUDE =
            Option.column("latitude", "Kolom met de breedte, in graden (52 in Nederland).");
    private static final Option LONGITUDE =
            Option.column("longitude", "Kolom met de lengte, in graden (5 in Nederland).");
    private static final Option WKT = Option.column("wkt", "Kolom met de omtrek (WKT).");

    private GeometryMethods() {}

    static List<Method> list() {
        return List.of(
                ofMetres(), ofDegrees(), ofAreas(), ofSquares(), ofHexagons(), ofSimplification());
    }

    private static Method ofMetres() {
        return new Method(
                "wgs84-to-rd",
                "Van breedte en lengte (WGS 84) naar RD New, op 0,25 meter.",
                "NSGI (2019), RDNAPTRANS2018, zonder correctiegrid; EPSG 9281 en 19914",
                List.of(POINTS, LATITUDE, LONGITUDE),
                request -> {
                    var metres = new ArrayList<RdNew.Metres>();
                    for (var place : degrees(request)) {
                        if (!RdNew.covers(place)) {
                            throw notInTheNetherlands(
                                    metres.size(), place.latitude(), place.longitude());
                        }
                        metres.add(RdNew.toMetres(place));
                    }
                    return Answer.empty()
                            .ids(request.input())
                            .each("x", metres, RdNew.Metres::x)
                            .each("y", metres, RdNew.Metres::y);
                });
    }

    private static List<RdNew.Degrees> degrees(Request request) {
        var latitude = request.column("latitude");
        var longitude = request.column("longitude");
        var places = new ArrayList<RdNew.Degrees>();
        for (int i = 0; i < latitude.length; i++) {
            places.add(new RdNew.Degrees(latitude[i], longitude[i]));
        }
        return places;
    }

    private static CommandFault notInTheNetherlands(int row, double first, double second) {
        return new CommandFault(
                "Rij %d (%s, %s) ligt niet in Nederland.".formatted(row + 1, first, second),
                "Kijk of de kolommen verwisseld zijn, en of het meters of graden zijn.");
    }

    private static Method ofDegrees() {
        return new Method(
                "rd-to-wgs84",
                "Van RD New naar breedte en lengte (WGS 84), op 0,25 meter.",
                "NSGI (2019), RDNAPTRANS2018, zonder correctiegrid; EPSG 9281 en 19914",
                List.of(POINTS, X, Y),
                request -> {
                    var x = request.column("x");
                    var y = request.column("y");
                    var degrees = new ArrayList<RdNew.Degrees>();
                    for (int i = 0; i < x.length; i++) {
                        degrees.add(toDegrees(i, x[i], y[i]));
                    }
                    return Answer.empty()
                            .ids(request.input())
                            .each("latitude", degrees, RdNew.Degrees::latitude)
                            .each("longitude", degrees, RdNew.Degrees::longitude);
                });
    }

    private static RdNew.Degrees toDegrees(int row, double x, double y) {
        try {
            return RdNew.toDegrees(new RdNew.Metres(x, y));
        } catch (IllegalArgumentException outside) {
            throw notInTheNetherlands(row, x, y);
        }
    }

    private static Method ofAreas() {
        return new Method(
                "point-in-area",
                "In welk gebied elk punt ligt, of hoeveel punten in elk gebied liggen.",
                "Shimrat (1962), Communications of the ACM 5, 434; Shewchuk (1997)",
                List.of(
                        POINTS,
                        X,
                        Y,
                        Option.file(
                                AREAS,
                                "Tabel met een rij per gebied: omtrek, en id als die er is."),
                        WKT,
                        Option.choice(
                                "per",
                                "Een rij per punt, of per gebied met een aantal.",
                                "point",
                                "area")),
                GeometryMethods::areas);
    }

    private static Answer areas(Request request) {
        var table = request.table(AREAS);
        var index = AreaIndex.of(OutlineColumn.readAreas(table, request.text("wkt")));
        var names = new ArrayList<String>();
        for (int i = 0; i < table.size(); i++) {
            names.add(String.valueOf(i + 1));
        }
        var ids = table.has("id") ? table.texts("id") : names;
        var places = index.areasOf(request.column("x"), request.column("y"));
        var found = new ArrayList<Integer>();
        var counts = new int[ids.size()];
        for (var place : places) {
            found.add(place);
            if (place != AreaIndex.NOWHERE) {
                counts[place]++;
            }
        }
        var nowhere = found.stream().filter(place -> place == AreaIndex.NOWHERE).count();
        var answer = Answer.empty().figure("points", found.size()).figure("nowhere", nowhere);
        return request.text("per").equals("area")
                ? answer.column("area", ids).column("count", counts)
                : answer.ids(request.input())
                        .eachOf(
                                "area",
                                found,
                                place -> place == AreaIndex.NOWHERE ? null : ids.get(place));
    }

    private static Method ofSquares() {
        return new Method(
                "square-grid",
                "Aantal punten per vierkante cel; cellen zonder punten staan er niet bij.",
                "cellen beginnen op veelvouden van hun zijde; linker- en onderkant horen erbij",
                List.of(POINTS, X, Y, Option.numberNeeded("cell", "Zijde van een cel, in meters.")),
                GeometryMethods::squares);
    }

    private static Answer squares(Request request) {
        var side = request.number("cell");
        if (side <= 0) {
            throw new CommandFault(
                    "Een cel met zijde %s is er niet.".formatted(request.text("cell")),
                    "Geef bij --cell meer dan 0 meter.");
        }
        var x = request.column("x");
        var y = request.column("y");
        var grid = SquareGrid.covering(x, y, side);
        var counts = new TreeMap<Integer, Integer>();
        for (int i = 0; i < x.length; i++) {
            counts.merge(grid.cellOf(x[i], y[i]), 1, Integer::sum);
        }
        var cells = List.copyOf(counts.keySet());
        return Answer.empty()
                .figure("points", x.length)
                .each("x", cells, cell -> grid.centreX(cell % grid.columns()))
                .each("y", cells, cell -> grid.centreY(cell / grid.columns()))
                .column("count", List.copyOf(counts.values()));
    }

    private static Method ofHexagons() {
        return new Method(
                "h3-cells",
                "Aantal punten per zeshoek van H3, met midden en omtrek.",
                "Brodsky (2018), H3: Uber's hexagonal hierarchical spatial index; nummers van versie 4",
                List.of(
                        POINTS,
                        LATITUDE,
                        LONGITUDE,
                        Option.whole("resolution", 9, "Van 0 (grof) tot en met 15; 9 is 0,1 km².")),
                GeometryMethods::hexagons);
    }

    private static Answer hexagons(Request request) {
        var resolution = request.count("resolution");
        if (resolution > H3Cells.FINEST) {
            throw new CommandFault(
                    "Resolutie %d heeft H3 niet.".formatted(resolution),
                    "Kies bij --resolution 0 tot en met %d.".formatted(H3Cells.FINEST));
        }
        var counts = new TreeMap<String, Integer>();
        var row = 0;
        for (var place : degrees(request)) {
            row++;
            if (Math.abs(place.latitude()) > 90 || Math.abs(place.longitude()) > 180) {
                throw new CommandFault(
                        "Rij %d (%s, %s) is geen plek op aarde."
                                .formatted(row, place.latitude(), place.longitude()),
                        "Geef graden; van RD maakt u die met rd-to-wgs84.");
            }
            counts.merge(H3Cells.textOf(H3Cells.cellOf(place, resolution)), 1, Integer::sum);
        }
        return hexagons(counts);
    }

    private static Answer hexagons(Map<String, Integer> counts) {
        var cells = counts.keySet().stream().map(H3Cells::parse).toList();
        return Answer.empty()
                .figure("points", counts.values().stream().mapToInt(Integer::intValue).sum())
                .column("cell", List.copyOf(counts.keySet()))
                .column("count", List.copyOf(counts.values()))
                .each("latitude", cells, cell -> H3Cells.centreOf(cell).latitude())
                .each("longitude", cells, cell -> H3Cells.centreOf(cell).longitude())
                .eachOf("wkt", cells, cell -> H3Cells.outlineOf(cell).toText());
    }

    private static Method ofSimplification() {
        return new Method(
                "simplify-coverage",
                "Omtrekken met minder punten die nog aan elkaar passen.",
                "Visvalingam en Whyatt (1993), The Cartographic Journal 30, 46-51",
                List.of(
                        Option.file(Request.INPUT, "De tabel: een rij per gebied; kolom id mag."),
                        WKT,
                        Option.numberNeeded(
                                "tolerance",
                                "Een hoek vervalt als zijn driehoek kleiner is dan het kwadraat hiervan.")),
                GeometryMethods::simplify);
    }

    private static Answer simplify(Request request) {
        var tolerance = request.number("tolerance");
        if (tolerance < 0) {
            throw new CommandFault(
                    "Een tolerantie van %s kan niet.".formatted(request.text("tolerance")),
                    "Geef bij --tolerance 0 of meer, in de eenheid van de omtrekken.");
        }
        var areas = OutlineColumn.readAreas(request.input(), request.text("wkt"));
        var simple = Coverages.simplify(areas, tolerance);
        return Answer.empty()
                .figure("corners-before", corners(areas))
                .figure("corners-after", corners(simple))
                .ids(request.input())
                .eachOf("wkt", simple, Geometry::toText);
    }

    private static int corners(List<Geometry> areas) {
        return areas.stream().mapToInt(Geometry::getNumPoints).sum();
    }
}
