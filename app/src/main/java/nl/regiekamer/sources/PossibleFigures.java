package nl.regiekamer.sources;

import java.time.LocalDate;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.web.Dutch;

/**
 * Lets through what can be: no figure of a period that has yet to begin, and no part of a count.
 * What cannot be becomes an issue; the rest of the delivery goes on.
 */
final class PossibleFigures implements FigureSink {

    private final FigureSink sink;
    private final LocalDate today;

    PossibleFigures(FigureSink sink, LocalDate today) {
        this.sink = sink;
        this.today = today;
    }

    @Override
    public void figure(Reading reading) {
        var period = reading.period();
        if (period != null && period.from().isAfter(today)) {
            sink.issue(yetToBegin(reading, period));
        } else if (reading.additive() && !isWhole(reading)) {
            sink.issue(partOfACount(reading));
        } else {
            sink.figure(reading);
        }
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
}
