package nl.regiekamer.sources;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * Takes every figure, and tells afterwards which are unlikely: far from what is known of the same
 * area, or far above every other area. Only the own areas are looked at; theirs are held until the
 * end, all others pass.
 */
final class UnlikelyFigures implements FigureSink {

    /** Two periods are of one length when they differ by no more days than months do. */
    private static final long SAME_LENGTH_DAYS = 3;

    private final List<PlausibilityRule> rules;
    private final Function<SeriesKey, List<Figure>> known;
    private final Predicate<AreaCode> isOurs;
    private final FigureSink sink;
    private final Map<SeriesKey, List<Reading>> held = new LinkedHashMap<>();

    /**
     * @param known the figures of a series that counted until now, of the own areas
     * @param isOurs whether an area is looked at
     */
    UnlikelyFigures(
            List<PlausibilityRule> rules,
            Function<SeriesKey, List<Figure>> known,
            Predicate<AreaCode> isOurs,
            FigureSink sink) {
        this.rules = List.copyOf(rules);
        this.known = known;
        this.isOurs = isOurs;
        this.sink = sink;
    }

    /** A value with its place in time. */
    private record Value(AreaCode area, @Nullable Period period, double value) {

        static Value of(Figure figure) {
            return new Value(figure.area(), figure.period(), figure.value());
        }

        static Value of(Reading reading) {
            return new Value(reading.area(), reading.period(), reading.value());
        }

        boolean isOfLength(@Nullable Period other) {
            return period == null || other == null
                    ? Objects.equals(period, other)
                    : Math.abs(days(period) - days(other)) <= SAME_LENGTH_DAYS;
        }

        boolean isOfPeriod(Value other) {
            return Objects.equals(period, other.period);
        }

        boolean isBefore(Value other) {
            return period != null
                    && other.period != null
                    && period.from().isBefore(other.period.from());
        }

        private static long days(Period one) {
            return ChronoUnit.DAYS.between(one.from(), one.until());
        }

        long distance(@Nullable Period other) {
            return period == null || other == null
                    ? 0
                    : Math.abs(ChronoUnit.DAYS.between(period.from(), other.from()));
        }

        String words() {
            return "%s (%s)"
                    .formatted(
                            shown(value),
                            period == null
                                    ? "jaar onbekend"
                                    : period.isYear()
                                            ? String.valueOf(period.from().getYear())
                                            : "vanaf " + Dutch.date(period.from()));
        }
    }

    @Override
    public void figure(Reading reading) {
        if (!rules.isEmpty() && isOurs.test(reading.area())) {
            held.computeIfAbsent(reading.series(), _ -> new ArrayList<>()).add(reading);
        }
        sink.figure(reading);
    }

    @Override
    public void issue(DataIssue issue) {
        sink.issue(issue);
    }

    @Override
    public void row(int unpublished) {
        sink.row(unpublished);
    }

    /** To be called after the last row. */
    void end() {
        held.forEach((series, readings) -> {
            var all =
                    new Beside(
                            known.apply(series).stream().map(Value::of).toList(),
                            readings.stream().map(Value::of).toList());
            for (var reading : readings) {
                rules.stream()
                        .flatMap(rule ->
                                look(rule, Value.of(reading), all).stream()
                                        .map(reason -> issue(reading, rule, reason)))
                        .findFirst()
                        .ifPresent(sink::issue);
            }
        });
    }

    /** The values of one series: those that counted, and those of the delivery at hand. */
    private static final class Beside {

        private final Map<AreaCode, List<Value>> before;
        private final Map<AreaCode, List<Value>> now;
        private final Map<List<Object>, List<Value>> levels = new HashMap<>();

        Beside(List<Value> before, List<Value> now) {
            this.before = before.stream().collect(Collectors.groupingBy(Value::area));
            this.now = now.stream().collect(Collectors.groupingBy(Value::area));
        }

        List<Value> before(AreaCode area) {
            return before.getOrDefault(area, List.of());
        }

        List<Value> now(AreaCode area) {
            return now.getOrDefault(area, List.of());
        }

        /** One value for each area of the level, of this period or the nearest; highest first. */
        List<Value> ofLevel(AreaCode.Level level, @Nullable Period period) {
            return levels.computeIfAbsent(
                    List.of(level, Optional.ofNullable(period)),
                    _ ->
                            Stream.concat(now.keySet().stream(), before.keySet().stream())
                                    .distinct()
                                    .filter(area -> area.level() == level)
                                    .flatMap(area -> nearest(area, period).stream())
                                    .sorted(Comparator.comparingDouble(Value::value).reversed())
                                    .toList());
        }

        private Optional<Value> nearest(AreaCode area, @Nullable Period period) {
            return now(area).stream()
                    .filter(one -> Objects.equals(one.period(), period))
                    .findFirst()
                    .or(() ->
                            before(area).stream()
                                    .filter(one -> one.isOfLength(period))
                                    .min(Comparator.comparingLong(one -> one.distance(period))));
        }
    }

    private static DataIssue issue(Reading reading, PlausibilityRule rule, String reason) {
        return new DataIssue(
                DataIssue.Severity.UNLIKELY,
                reading.line(),
                reading.series().measure(),
                shown(reading.value()),
                reason + " " + rule.explanation(),
                rule.advice());
    }

    private static Optional<String> look(PlausibilityRule rule, Value value, Beside all) {
        return switch (rule.kind()) {
            case JUMP -> jump(rule, value, all);
            case OUTLIER -> outlier(rule, value, all);
        };
    }

    /**
     * Far from the figure that it replaces and from the nearest other one: a file that mends a
     * wrong figure is itself not unlikely.
     */
    private static Optional<String> jump(PlausibilityRule rule, Value value, Beside all) {
        var before =
                all.before(value.area()).stream()
                        .filter(one -> one.isOfLength(value.period()))
                        .toList();
        var replaced = before.stream().filter(value::isOfPeriod).findFirst();
        var earlier =
                all.now(value.area()).stream()
                        .filter(one -> one.isOfLength(value.period()))
                        .filter(one -> one.isBefore(value));
        var nearest =
                Stream.concat(before.stream().filter(one -> !value.isOfPeriod(one)), earlier)
                        .min(Comparator.comparingLong(one -> one.distance(value.period())));
        var known = Stream.concat(replaced.stream(), nearest.stream()).toList();
        var isFar =
                known.stream()
                        .allMatch(one ->
                                rule.isFar(value.value(), one.value())
                                        || rule.isFar(one.value(), value.value()));
        return known.isEmpty() || !isFar
                ? Optional.empty()
                : Optional.of(
                        "Van %s was bekend: %s; hier staat %s."
                                .formatted(
                                        value.area(),
                                        known.getFirst().words(),
                                        shown(value.value())));
    }

    private static Optional<String> outlier(PlausibilityRule rule, Value value, Beside all) {
        if (value.value() < rule.atLeast()) {
            return Optional.empty();
        }
        var level = all.ofLevel(value.area().level(), value.period());
        var others = level.size() - 1; // its own value is among them
        return level.stream()
                .filter(one -> !one.area().equals(value.area()))
                .findFirst()
                .filter(one -> others >= rule.areas())
                .filter(one -> rule.isFar(value.value(), one.value()))
                .map(one ->
                        "Bij %s staat %s; het hoogste van %s andere gebieden is %s bij %s."
                                .formatted(
                                        value.area(),
                                        shown(value.value()),
                                        Dutch.count(others),
                                        one.words(),
                                        one.area()));
    }

    private static String shown(double value) {
        return Dutch.number(value, value == Math.rint(value) ? 0 : 2);
    }
}
