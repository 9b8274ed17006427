package nl.regiekamer.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.regiekamer.analysis.neighbours.EdgeList;
import nl.regiekamer.analysis.neighbours.Weights;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Places, outlines and neighbours of the reference tables. */
public final class SpatialCases {

    private SpatialCases() {}

    /** A column of a table. */
    public static double[] column(List<Reference.Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.get(name)).toArray();
    }

    /** The neighbours of a table with columns i and j, numbered from 1. */
    public static Weights edges(String table, int areas) {
        var rows = Reference.table(table);
        return EdgeList.binary(areas, numbers(rows, "i"), numbers(rows, "j"));
    }

    private static int[] numbers(List<Reference.Row> rows, String name) {
        return rows.stream().mapToInt(row -> (int) row.get(name) - 1).toArray();
    }

    /** The counties of North Carolina. */
    public static List<Geometry> counties() {
        var stream = SpatialCases.class.getResourceAsStream("/reference/sids-outlines.txt");
        try (var input = Objects.requireNonNull(stream)) {
            var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SpatialCases::outline)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A geometry from its text. */
    public static Geometry outline(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
