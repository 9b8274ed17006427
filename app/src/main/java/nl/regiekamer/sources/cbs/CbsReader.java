package nl.regiekamer.sources.cbs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.sources.FigureSink;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.cbs.CbsTable.Topic;
import nl.regiekamer.sources.readers.PeriodText;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved replies of a table into figures, as the table's own metadata says: which columns are
 * dimensions, which is the area, which the time, what is measured in which unit.
 *
 * <p>Codes lose their trailing spaces. Null is not published, never zero.
 *
 * @source CBS, Handleiding CBS Open Data Services (v3); CBS OData 4
 */
public final class CbsReader {

    private final String table;
    private final Replies replies;
    private final KnownAreas areas;

    public CbsReader(String table, Replies replies, KnownAreas areas) {
        this.table = table;
        this.replies = replies;
        this.areas = areas;
    }

    /**
     * Reads all rows.
     *
     * @throws FileRefused when metadata or rows are missing or broken
     */
    public void read(FigureSink sink) {
        try {
            if (replies.has("TypedDataSet")) {
                var about = version3();
                var rows = new CbsRows(table, about, areas, sink);
                replies.forEach(
                        "TypedDataSet", (name, json) -> JsonRows.read(name, json, rows::wide));
                rows.end();
            } else if (replies.has("Observations")) {
                var about = version4();
                var rows = new CbsRows(table, about, areas, sink);
                replies.forEach(
                        "Observations", (name, json) -> JsonRows.read(name, json, rows::narrow));
                rows.end();
            } else {
                throw new FileRefused(
                        "Er zijn geen rijen van tabel %s: TypedDataSet (versie 3) en Observations (versie 4) ontbreken."
                                .formatted(table));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CbsTable version3() throws IOException {
        var found = new Dimensions();
        Map<String, Topic> topics = new HashMap<>();
        require("DataProperties");
        for (var one : list("DataProperties")) {
            var key = one.getOrDefault("Key", "");
            var type = one.getOrDefault("Type", one.getOrDefault("odata.type", ""));
            type = type.substring(type.lastIndexOf('.') + 1);
            if (type.equals("Topic") && !one.getOrDefault("Datatype", "").equals("String")) {
                topics.put(
                        key,
                        new Topic(
                                key, one.getOrDefault("Title", key), one.getOrDefault("Unit", "")));
            } else {
                found.add(key, type, one.getOrDefault("MapYear", ""));
            }
        }
        var info = list("TableInfos").stream().findFirst().orElse(Map.of());
        return found.table(info.getOrDefault("Title", ""), info.getOrDefault("Period", ""), topics);
    }

    private CbsTable version4() throws IOException {
        var found = new Dimensions();
        Map<String, Topic> topics = new HashMap<>();
        require("Dimensions");
        require("MeasureCodes");
        for (var one : list("Dimensions")) {
            found.add(
                    one.getOrDefault("Identifier", ""),
                    one.getOrDefault("Kind", ""),
                    one.getOrDefault("MapYear", ""));
        }
        for (var one : list("MeasureCodes")) {
            var key = one.getOrDefault("Identifier", "");
            topics.put(
                    key,
                    new Topic(key, one.getOrDefault("Title", key), one.getOrDefault("Unit", "")));
        }
        return found.table("", "", topics);
    }

    private void require(String entity) throws IOException {
        if (!replies.has(entity)) {
            throw new FileRefused(
                    "Van tabel %s ontbreekt %s; zonder die beschrijving zijn de cijfers niet te lezen."
                            .formatted(table, entity));
        }
    }

    private List<Map<String, String>> list(String entity) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        replies.forEach(
                entity,
                (name, json) -> JsonRows.read(name, json, (number, fields) -> rows.add(fields)));
        return rows;
    }

    /** Sorts dimensions into area, time and others. */
    private final class Dimensions {

        private final List<String> others = new ArrayList<>();
        private @Nullable String area;
        private @Nullable String time;
        private String mapYear = "";

        void add(String key, String kind, String year) {
            switch (kind) {
                case "GeoDetail", "GeoDimension" -> {
                    area = key;
                    mapYear = year;
                }
                case "TimeDimension" -> time = key;
                case "Dimension" -> others.add(key);
                default -> {} // a group of topics holds no figures
            }
        }

        CbsTable table(String title, String period, Map<String, Topic> topics) {
            if (area == null) {
                throw new FileRefused(
                        "Tabel %s heeft geen gebieden; Regiekamer leest alleen tabellen per gebied."
                                .formatted(table));
            }
            var whole = Optional.of(period).filter(one -> isPeriod(one)).orElse(mapYear);
            return new CbsTable(title, others, area, time, whole, topics);
        }

        private boolean isPeriod(String text) {
            Optional<Period> period = PeriodText.read(text);
            return period.isPresent();
        }
    }
}
