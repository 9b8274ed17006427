package nl.regiekamer.area.web;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.AreaPageSection.Column;

/**
 * A table of areas with a link to each.
 *
 * @param caption what it lists
 * @param kind head of the first column
 * @param columns heads of the others
 * @param rows in the order of the codes
 * @param source who published the figures; empty without figures
 */
public record AreaTable(
        String caption, String kind, List<String> columns, List<Row> rows, String source) {

    /**
     * An area.
     *
     * @param name its name
     * @param path of its page
     * @param cells one for each column
     */
    public record Row(String name, String path, List<Cell> cells) {}

    /** A value with the head of its column, which narrow screens show beside it. */
    public record Cell(String head, String value) {}

    AreaTable from(String publishers) {
        return new AreaTable(caption, kind, columns, rows, publishers);
    }

    static AreaTable of(String caption, String kind, List<Area> areas, List<Column> columns) {
        var rows = new ArrayList<Row>();
        for (var area : areas) {
            var cells =
                    columns.stream()
                            .map(column -> new Cell(column.head(), column.value().apply(area)))
                            .toList();
            rows.add(new Row(area.name(), area.path(), cells));
        }
        return new AreaTable(caption, kind, columns.stream().map(Column::head).toList(), rows, "");
    }
}
