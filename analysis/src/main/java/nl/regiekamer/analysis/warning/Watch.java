package nl.regiekamer.analysis.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * One look at a whole set of series: its alarms, with the number of alarms that chance alone may be
 * expected to give.
 *
 * <p>Who watches 1,000 series at 0.5 % gets about five alarms every week with nothing the matter.
 *
 * @param outcomes one per series, in the order of the series
 * @param expectedFalseAlarms the sum of the false alarm probabilities of the series assessed
 */
public record Watch(List<Outcome> outcomes, double expectedFalseAlarms) {

    public Watch {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * An alarm.
     *
     * @param series its place among the series, from 0
     * @param outcome expected value, bound and count
     * @param expectedFalseAlarms of the whole look, all series together
     */
    public record Alarm(int series, Outcome.Assessed outcome, double expectedFalseAlarms) {}

    /** Adds up one look. */
    public static Watch of(List<Outcome> outcomes) {
        var sum = 0.0;
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Assessed assessed) {
                sum += assessed.falseAlarmProbability();
            }
        }
        return new Watch(outcomes, sum);
    }

    /** The series above their bound, in order. */
    public List<Alarm> alarms() {
        var alarms = new ArrayList<Alarm>();
        for (var i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Assessed assessed && assessed.alarm()) {
                alarms.add(new Alarm(i, assessed, expectedFalseAlarms));
            }
        }
        return List.copyOf(alarms);
    }
}
