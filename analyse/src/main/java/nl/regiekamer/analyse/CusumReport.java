package nl.regiekamer.analyse;

import java.util.ArrayList;
import nl.regiekamer.analysis.warning.Outcome;
import nl.regiekamer.analysis.warning.PoissonCusum;

/** What is told of a CUSUM of each series. Holidays are left out: the sum stays as it is. */
final class CusumReport {

    private CusumReport() {}

    static Answer of(Request request, PoissonCusum method) {
        var report = WarningReport.of(request);
        var means = request.input().numbersOrNaN(request.text("mean"));
        var statistics = new ArrayList<Double>();
        var bounds = new ArrayList<Double>();
        for (var series : report.series()) {
            var counts = series.countsWithoutHolidays();
            var expected = expected(series, counts, means);
            var steps = method.run(counts, expected);
            var chances = method.falseAlarmProbabilities(counts, expected);
            for (int t = report.first(series); t < counts.length; t++) {
                statistics.add(steps[t].statistic());
                bounds.add(steps[t].alarmFrom());
                report.add(series, t, outcome(counts[t], expected[t], steps[t], chances[t]));
            }
        }
        return report.head()
                .column("observed", report.each(Outcome.Assessed::observed))
                .column("expected", report.each(Outcome.Assessed::expected))
                .column("statistic", statistics)
                .column("alarm-from", bounds)
                .column(
                        "false-alarm-probability",
                        report.each(Outcome.Assessed::falseAlarmProbability))
                .column("alarm", report.alarms());
    }

    /** The expectation of each period; where nothing was counted any will do. */
    private static double[] expected(WatchedSeries series, double[] counts, double[] means) {
        var expected = new double[counts.length];
        for (int t = 0; t < counts.length; t++) {
            var row = series.rows()[t];
            expected[t] = row < 0 ? Double.NaN : means[row];
            if (Double.isNaN(counts[t])) {
                expected[t] = expected[t] > 0 ? expected[t] : 1;
            } else if (!(expected[t] > 0)) {
                throw new CommandFault(
                        "In rij %d is de verwachting geen getal boven 0.".formatted(row + 1),
                        "Vul de kolom van --mean, of laat het aantal leeg.");
            }
        }
        return expected;
    }

    private static Outcome outcome(
            double count, double mean, PoissonCusum.Step step, double chance) {
        if (Double.isNaN(count)) {
            return new Outcome.NotAssessed(Outcome.Reason.NOT_COUNTED);
        }
        // The alarm is that of the sum, not of rounding its bound.
        var bound = step.alarm() ? Math.min(step.alarmFrom(), count) - 1 : count;
        return new Outcome.Assessed(count, mean, bound, Double.NaN, chance);
    }
}
