package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Outlines in a column of a table, as WKT. */
final class OutlineColumn {

    private OutlineColumn() {}

    static List<Geometry> read(Table table, String column) {
        var reader = new WKTReader();
        var outlines = new ArrayList<Geometry>();
        for (var text : table.texts(column)) {
            try {
                outlines.add(reader.read(text));
            } catch (ParseException | IllegalArgumentException e) {
                throw new CommandFault(
                        "Rij %d heeft geen omtrek die te lezen is.".formatted(outlines.size() + 1),
                        "Schrijf omtrekken als WKT, zoals POLYGON ((0 0, 1 0, 1 1, 0 0)).",
                        e);
            }
        }
        return outlines;
    }

    /** Outlines that have an inside which is not in doubt. */
    static List<Geometry> readAreas(Table table, String column) {
        var areas = read(table, column);
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            if (area.isEmpty() || area.getDimension() != 2 || !area.isValid()) {
                throw new CommandFault(
                        "De omtrek van rij %d is geen vlak, of snijdt zichzelf.".formatted(i + 1),
                        "Geef een POLYGON of MULTIPOLYGON waarvan de lijnen elkaar niet kruisen.");
            }
        }
        return areas;
    }
}
