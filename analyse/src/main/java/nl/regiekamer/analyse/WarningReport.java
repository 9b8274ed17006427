package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import nl.regiekamer.analysis.warning.Outcome;

/**
 * What is told of a watch: a row for each period of each series that was looked at, and on top how
 * many false alarms all of it together may be expected to give.
 */
final class WarningReport {

    private final Request request;
    private final List<WatchedSeries> all;
    private final List<WatchedSeries> seriesOfRow = new ArrayList<>();
    private final List<Integer> periods = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private WarningReport(Request request, List<WatchedSeries> all) {
        this.request = request;
        this.all = all;
    }

    static WarningReport of(Request request) {
        return new WarningReport(request, SeriesReader.read(request));
    }

    List<WatchedSeries> series() {
        return all;
    }

    /** The first period of a series to tell of, from 0. */
    int first(WatchedSeries series) {
        var from = request.count("from");
        if (from > series.length()) {
            throw new CommandFault(
                    "De %s heeft %d perioden; --from %d ligt daar voorbij."
                            .formatted(
                                    series.name().isEmpty()
                                            ? "reeks"
                                            : "reeks '%s'".formatted(series.name()),
                                    series.length(),
                                    from),
                    "Kies een periode van 1 tot en met %d.".formatted(series.length()));
        }
        return from == 0 ? series.length() - 1 : from - 1;
    }

    void assess(WatchedSeries series, IntFunction<Outcome> method) {
        for (int period = first(series); period < series.length(); period++) {
            add(series, period, method.apply(period));
        }
    }

    void add(WatchedSeries series, int period, Outcome outcome) {
        seriesOfRow.add(series);
        periods.add(period);
        outcomes.add(outcome);
    }

    /** The figures on top and the columns that all methods have. */
    Answer answer() {
        var answer = head();
        return answer.column("observed", each(Outcome.Assessed::observed))
                .column("expected", each(Outcome.Assessed::expected))
                .column("bound", each(Outcome.Assessed::bound))
                .column("p", each(Outcome.Assessed::pValue))
                .column("false-alarm-probability", each(Outcome.Assessed::falseAlarmProbability))
                .column("alarm", alarms());
    }

    /** The figures on top, and which period of which series a row is of. */
    Answer head() {
        var expected = 0.0;
        var assessed = 0;
        var alarms = 0;
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Assessed one) {
                expected += one.falseAlarmProbability();
                assessed++;
                alarms += one.alarm() ? 1 : 0;
            }
        }
        var answer =
                Answer.empty()
                        .figure("series", String.valueOf(all.size()))
                        .figure("assessed", String.valueOf(assessed))
                        .figure("alarms", String.valueOf(alarms))
                        .figure("expected-false-alarms", expected);
        if (request.has("date")) {
            var missing = all.stream().mapToLong(WatchedSeries::countMissing).sum();
            answer.figure("missing-periods", String.valueOf(missing));
        }
        if (request.has("series")) {
            answer.column("series", seriesOfRow.stream().map(WatchedSeries::name).toList());
        }
        answer.column("period", periods.stream().map(period -> period + 1).toList());
        if (request.has("date")) {
            answer.column("date", days());
        }
        return answer;
    }

    private List<String> days() {
        var days = new ArrayList<String>();
        for (int row = 0; row < periods.size(); row++) {
            var calendar = seriesOfRow.get(row).calendar();
            days.add(calendar == null ? "" : calendar.day(periods.get(row)).toString());
        }
        return days;
    }

    List<String> alarms() {
        return outcomes.stream().map(WarningReport::alarm).toList();
    }

    private static String alarm(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Assessed assessed -> String.valueOf(assessed.alarm());
            case Outcome.NotAssessed not -> not.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    /** A number of each outcome, and NaN where nothing was assessed. */
    double[] each(ToDoubleFunction<Outcome.Assessed> number) {
        return outcomes.stream().mapToDouble(Rows.of(Outcome.Assessed.class, number)).toArray();
    }
}
