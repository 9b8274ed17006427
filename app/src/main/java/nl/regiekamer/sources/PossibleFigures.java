package nl.regiekamer.sources;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.plan.Indicator.Kind;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what can be: no figure of a period that has yet to begin, no part of a count, no
 * share above the whole and no mark outside its scale. What cannot be becomes an issue; the rest of
 * the delivery goes on.
 */
final class PossibleFigures implements FigureSink {

    private final FigureSink sink;
    private final LocalDate today;
    private final Function<SeriesKey, Optional<Kind>> kinds;
    private @Nullable SeriesKey lastSeries;
    private Optional<Kind> lastKind = Optional.empty();

    /**
     * @param kinds what sort of figure a series holds, where an indicator says so
     */
    PossibleFigures(FigureSink sink, LocalDate today, Function<SeriesKey, Optional<Kind>> kinds) {
        this.sink = sink;
        this.today = today;
        this.kinds = kinds;
    }

    @Override
    public void figure(Reading reading) {
        var period = reading.period();
        if (period != null && period.from().isAfter(today)) {
            sink.issue(yetToBegin(reading, period));
        } else if (reading.additive() && !isWhole(reading)) {
            sink.issue(partOfACount(reading));
        } else {
            var outside = outside(reading);
            if (outside.isPresent()) {
                sink.issue(outside.get());
            } else {
                sink.figure(reading);
            }
        }
    }

    /** That a share or a mark lies outside what it can be. */
    private Optional<DataIssue> outside(Reading reading) {
        var value = reading.value();
        return switch (kind(reading.series()).orElse(Kind.NUMBER)) {
            case SHARE -> value > 100 ? Optional.of(aboveTheWhole(reading)) : Optional.empty();
            case MARK ->
                    value < 1 || value > 10 ? Optional.of(offTheScale(reading)) : Optional.empty();
            case COUNT, INDEX, NUMBER, DURATION, QUALITATIVE -> Optional.empty();
        };
    }

    /** Readers give the same series for many rows. */
    private Optional<Kind> kind(SeriesKey series) {
        if (!series.equals(lastSeries)) {
            lastSeries = series;
            lastKind = kinds.apply(series);
        }
        return lastKind;
    }

    @Override
    public void issue(DataIssue issue) {
        sink.issue(issue);
    }

    @Override
    public void row(int unpublished) {
        sink.row(unpublished);
    }

    private static String shown(Reading reading) {
        return Dutch.number(reading.value(), isWhole(reading) ? 0 : 2);
    }

    private static boolean isWhole(Reading reading) {
        return reading.value() == Math.rint(reading.value());
    }

    private static DataIssue yetToBegin(Reading reading, Period period) {
        return DataIssue.value(
                reading.line(),
                reading.series().measure(),
                shown(reading),
                "Het cijfer van %s gaat over een periode die nog moet beginnen (%s)."
                        .formatted(reading.area().value(), Dutch.date(period.from())),
                "Kijk het jaar na. Een prognose is geen meting; die neemt Regiekamer niet op.");
    }

    private static DataIssue partOfACount(Reading reading) {
        return DataIssue.value(
                reading.line(),
                reading.series().measure(),
                shown(reading),
                "Het cijfer van %s is een aantal, en een aantal is een heel getal."
                        .formatted(reading.area().value()),
                "Kijk na of dit een percentage is, of een punt dat duizendtallen scheidt.");
    }

    private static DataIssue aboveTheWhole(Reading reading) {
        return DataIssue.value(
                reading.line(),
                reading.series().measure(),
                shown(reading),
                "Het cijfer van %s is een aandeel, en een aandeel is ten hoogste 100 procent."
                        .formatted(reading.area().value()),
                "Kijk na of hier een aantal staat, of een komma ontbreekt.");
    }

    private static DataIssue offTheScale(Reading reading) {
        return DataIssue.value(
                reading.line(),
                reading.series().measure(),
                shown(reading),
                "Het cijfer van %s is een rapportcijfer, en dat loopt van 1 tot en met 10."
                        .formatted(reading.area().value()),
                "Kijk na of een komma ontbreekt, of de bron een andere schaal gebruikt.");
    }
}
