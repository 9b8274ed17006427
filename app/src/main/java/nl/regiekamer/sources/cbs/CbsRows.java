package nl.regiekamer.sources.cbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.DataIssue;
import nl.regiekamer.sources.FigureSink;
import nl.regiekamer.sources.FigureSink.Reading;
import nl.regiekamer.sources.KnownAreas;
import nl.regiekamer.sources.SeriesKey;
import nl.regiekamer.sources.cbs.CbsTable.Topic;
import nl.regiekamer.sources.readers.DoubledRows;
import nl.regiekamer.sources.readers.NumberText;
import nl.regiekamer.sources.readers.PeriodText;
import org.jspecify.annotations.Nullable;

/** Turns rows of a CBS table into figures; what does not fit becomes an issue. */
final class CbsRows {

    private final String table;
    private final CbsTable about;
    private final KnownAreas areas;
    private final FigureSink sink;
    private final DoubledRows doubled = new DoubledRows();
    private final Map<String, Long> otherRegions = new TreeMap<>();
    private final Map<String, KnownAreas.Home> homes = new HashMap<>();
    private final Map<List<String>, SeriesKey> series = new HashMap<>();
    private long row;

    CbsRows(String table, CbsTable about, KnownAreas areas, FigureSink sink) {
        this.table = table;
        this.about = about;
        this.areas = areas;
        this.sink = sink;
    }

    /** Where and when a row is, and its other dimensions. */
    private record Head(AreaCode area, @Nullable Period period, Map<String, String> features) {}

    /** A row of version 3: a column for each topic. */
    void wide(long number, Map<String, String> fields) {
        row++;
        var head = head(fields);
        if (head.isEmpty() || isDoubled(head.get(), "", fields.toString())) {
            sink.row(0);
            return;
        }
        var unpublished = 0;
        for (var topic : about.topics().values()) {
            var text = fields.getOrDefault(topic.key(), "");
            if (NumberText.isUnpublished(text)) {
                unpublished++;
            } else {
                value(head.get(), topic, text);
            }
        }
        sink.row(unpublished);
    }

    /** A row of version 4: one value of one measure. */
    void narrow(long number, Map<String, String> fields) {
        row++;
        var head = head(fields);
        var measure = fields.getOrDefault("Measure", "").strip();
        var text = fields.getOrDefault("Value", "");
        if (head.isEmpty() || isDoubled(head.get(), measure, text)) {
            sink.row(0);
            return;
        }
        if (NumberText.isUnpublished(text)) {
            sink.row(1);
            return;
        }
        var topic = about.topics().get(measure);
        if (topic == null) {
            sink.issue(undescribed(measure));
        } else {
            value(head.get(), topic, text);
        }
        sink.row(0);
    }

    private DataIssue undescribed(String measure) {
        return DataIssue.value(
                row,
                "Measure",
                measure,
                "De tabel beschrijft het onderwerp '%s' niet.".formatted(measure),
                "Haal ook MeasureCodes opnieuw op; die hoort bij dezelfde versie van de tabel.");
    }

    /** To be called after the last row. */
    void end() {
        otherRegions.forEach((kind, count) ->
                sink.issue(
                        DataIssue.note(
                                0,
                                about.area(),
                                kind,
                                "%d rijen gaan over andere gebieden dan land, gemeente, wijk of buurt (codes die met %s beginnen) en zijn niet gelezen."
                                        .formatted(count, kind),
                                "U hoeft niets te doen.")));
    }

    private void value(Head head, Topic topic, String text) {
        var number = NumberText.read(text, '.');
        if (number.isEmpty()) {
            sink.issue(
                    DataIssue.value(
                            row,
                            topic.key(),
                            text,
                            "'%s' is geen getal.".formatted(text.strip()),
                            "Meld dit bij de uitgever van tabel %s.".formatted(table)));
            return;
        }
        if (number.getAsDouble() < 0 && topic.isCount()) {
            sink.issue(
                    DataIssue.value(
                            row,
                            topic.key(),
                            text,
                            "Een aantal kan niet negatief zijn: %s.".formatted(text.strip()),
                            "Meld dit bij de uitgever van tabel %s.".formatted(table)));
            return;
        }
        sink.figure(
                new Reading(
                        key(topic, head.features()),
                        head.area(),
                        head.period(),
                        number.getAsDouble(),
                        null,
                        null,
                        row,
                        topic.isCount()));
    }

    private SeriesKey key(Topic topic, Map<String, String> features) {
        var codes = new ArrayList<>(features.values());
        codes.add(topic.key());
        return series.computeIfAbsent(codes, any -> new SeriesKey(table, topic.key(), features));
    }

    private Optional<Head> head(Map<String, String> fields) {
        var period = period(fields);
        if (period == null) {
            return Optional.empty();
        }
        var when = period.orElse(null);
        var area = area(fields.getOrDefault(about.area(), ""), when);
        if (area.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> features = new TreeMap<>();
        about.dimensions().forEach(key -> features.put(key, fields.getOrDefault(key, "").strip()));
        return Optional.of(new Head(area.get(), when, features));
    }

    private Optional<AreaCode> area(String delivered, @Nullable Period period) {
        var text = delivered.strip().toUpperCase(Locale.ROOT);
        if (!AreaCode.isValid(text)) {
            var kind = text.length() < 2 ? "?" : text.substring(0, 2);
            otherRegions.merge(kind, 1L, Long::sum);
            return Optional.empty();
        }
        var code = new AreaCode(text);
        var year = period == null ? 0 : period.from().getYear();
        var home = homes.computeIfAbsent(year + text, any -> areas.home(code, year));
        if (home instanceof KnownAreas.Unknown(var reason, var advice)) {
            sink.issue(DataIssue.row(row, about.area(), text, reason, advice));
            return Optional.empty();
        }
        return Optional.of(code);
    }

    /** Null when the row was refused; empty when the table gives no period. */
    @SuppressWarnings("OptionalAssignedToNull") // three answers, and one is "no answer"
    private @Nullable Optional<Period> period(Map<String, String> fields) {
        var text = about.time() == null ? about.period() : fields.getOrDefault(about.time(), "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        var period = PeriodText.read(text);
        if (period.isEmpty()) {
            sink.issue(
                    DataIssue.row(
                            row,
                            about.time() == null ? "" : about.time(),
                            text,
                            "'%s' is geen periode die wij kennen.".formatted(text.strip()),
                            "Meld dit bij de makers van Regiekamer, met de code van de tabel."));
            return null;
        }
        return period;
    }

    private boolean isDoubled(Head head, String measure, String content) {
        var key = head.area() + "|" + head.period() + "|" + head.features() + "|" + measure;
        var issue = doubled.look(key, content, row, head.area().value());
        issue.ifPresent(sink::issue);
        return issue.isPresent();
    }
}
