package nl.regiekamer.sources.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.sources.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of which moment a visitor asks for.
 *
 * @param series what is measured; null while nothing was delivered at all
 * @param area where; null for every area
 * @param moment until which deliveries count
 * @param day the day of the moment, as a date field holds it, or what was typed
 * @param words the moment for people
 * @param faults of what was typed
 */
record PastChoice(
        @Nullable SeriesKey series,
        @Nullable AreaCode area,
        Instant moment,
        String day,
        String words,
        Faults faults) {

    static final String PAGE = "/bronnen/cijfers";
    static final String VERSIONS = "/bronnen/cijfers/versies";

    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d-M-uuuu");

    /** The finest step of the database's clock. */
    private static final long STEP_NANOS = 1_000;

    /** A moment as typed: {@code until} is the last instant that counts. */
    private record Moment(Instant until, LocalDate day, String words) {}

    /** What stands in the address; what is not there is chosen by us. */
    static PastChoice of(
            Map<String, String> typed,
            @Nullable SeriesKey series,
            @Nullable AreaCode area,
            Faults faults,
            Instant now) {
        var text = typed.getOrDefault("op", "").strip();
        var today = LocalDate.ofInstant(now, Dutch.ZONE);
        var moment = text.isEmpty() ? Optional.of(endOf(today)) : moment(text);
        var chosen = moment.orElseGet(() -> endOf(today));
        faults.addIf(
                moment.isEmpty(),
                "op",
                "'%s' is geen dag. Schrijf een dag als 31-1-2026.".formatted(text));
        faults.addIf(
                chosen.day().isAfter(today),
                "op",
                "%s moet nog komen. Kies een dag tot en met vandaag, %s."
                        .formatted(Dutch.date(chosen.day()), Dutch.date(today)));
        return new PastChoice(
                series,
                area,
                chosen.until(),
                moment.isEmpty() ? text : chosen.day().toString(),
                chosen.words(),
                faults);
    }

    private static Optional<Moment> moment(String text) {
        try {
            if (text.contains("T")) {
                var until = Instant.parse(text);
                return Optional.of(
                        new Moment(
                                until,
                                LocalDate.ofInstant(until, Dutch.ZONE),
                                Dutch.moment(until)));
            }
            var isDutch = text.indexOf('-') < 4;
            return Optional.of(
                    endOf(isDutch ? LocalDate.parse(text, DUTCH_DAY) : LocalDate.parse(text)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Moment endOf(LocalDate day) {
        var next = day.plusDays(1).atStartOfDay(Dutch.ZONE).toInstant();
        return new Moment(justBefore(next), day, Dutch.date(day));
    }

    /** The last moment before this one that the database tells apart. */
    static Instant justBefore(Instant moment) {
        return moment.minusNanos(STEP_NANOS);
    }

    /** The page of a series in an area, now or at a moment. */
    static String path(SeriesKey series, @Nullable AreaCode area, @Nullable Instant moment) {
        return PAGE
                + query(series, area)
                + (moment == null ? "" : "&op=" + encode(moment.toString()));
    }

    static String query(SeriesKey series, @Nullable AreaCode area) {
        return "?reeks=%s&gebied=%s".formatted(encode(series.text()), area == null ? "" : area);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
