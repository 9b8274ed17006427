package nl.regiekamer.area.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** An invented city of square buurten of 100 m, with its south-west corner at (170000, 390000). */
public final class Checkerboard {

    private Checkerboard() {}

    /** The code of the buurt at a place on the board: row and column, both below 10. */
    public static AreaCode code(int row, int column) {
        return new AreaCode("BU9999%02d%02d".formatted(row, column));
    }

    /** An area from text, with coordinates counted from the board's corner. */
    static SourceArea area(AreaCode code, String rings) {
        return new SourceArea(code, code.value(), geometry(rings));
    }

    static SourceArea square(int row, int column) {
        int x = column * 100;
        int y = row * 100;
        return area(
                code(row, column),
                "%d %d, %d %d, %d %d, %d %d, %d %d"
                        .formatted(x, y, x + 100, y, x + 100, y + 100, x, y + 100, x, y));
    }

    static List<SourceArea> squares(int rows, int columns) {
        var squares = new ArrayList<SourceArea>();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                squares.add(square(row, column));
            }
        }
        return squares;
    }

    static TreeMap<AreaCode, Geometry> geometries(List<SourceArea> areas) {
        var map = new TreeMap<AreaCode, Geometry>();
        areas.forEach(area -> map.put(area.code(), area.geometry()));
        return map;
    }

    private static Geometry geometry(String ring) {
        try {
            var geometry = new WKTReader().read("POLYGON ((" + ring + "))");
            for (var at : geometry.getCoordinates()) {
                at.x += 170_000;
                at.y += 390_000;
            }
            geometry.geometryChanged();
            return geometry;
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The board as GeoJSON in metres of the Dutch grid. */
    public static String rdGeoJson(int rows, int columns) {
        return collection(rows, columns, false);
    }

    /** The board as GeoJSON in degrees. */
    public static String degreesGeoJson(int rows, int columns) {
        return collection(rows, columns, true);
    }

    private static String collection(int rows, int columns, boolean degrees) {
        return squares(rows, columns).stream()
                .map(area -> feature(area, degrees))
                .collect(
                        Collectors.joining(
                                ",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(SourceArea area, boolean degrees) {
        var corners = new ArrayList<String>();
        for (var at : area.geometry().getCoordinates()) {
            var wgs84 = DutchGrid.toWgs84(new RdPoint(at.x, at.y));
            corners.add(
                    degrees
                            ? String.format(
                                    Locale.ROOT, "[%.9f,%.9f]", wgs84.longitude(), wgs84.latitude())
                            : "[" + at.x + "," + at.y + "]");
        }
        return """
        {"type":"Feature","properties":{"buurtcode":"%s","buurtnaam":"Vak %s","gemeentecode":"GM9999"},
         "geometry":{"type":"Polygon","coordinates":[[%s]]}}\
        """
                .formatted(
                        area.code(), area.code().value().substring(6), String.join(",", corners));
    }
}
