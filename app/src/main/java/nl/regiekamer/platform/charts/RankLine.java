package nl.regiekamer.platform.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a ranking beside the places that the goal allows.
 *
 * @param now where it stands
 * @param goalFrom first place that meets the goal
 * @param ticks places from 1 to the end of the line
 * @param label the same in words
 */
public record RankLine(int now, int goalFrom, List<Tick> ticks, String label) {

    /** One place on the line. */
    public record Tick(int place, String x, boolean named) {}

    public RankLine {
        ticks = List.copyOf(ticks);
    }

    public static RankLine of(int now, int goalFrom, String label) {
        var last = Math.max(10, Math.max(now, goalFrom) + 2);
        var ticks = new ArrayList<Tick>();
        for (var place = 1; place <= last; place++) {
            var named = place <= goalFrom || place == now || place == last;
            ticks.add(new Tick(place, x(place, last), named));
        }
        return new RankLine(now, goalFrom, ticks, label);
    }

    private static String x(double place, int last) {
        return Axis.percent(4 + 92 * (place - 1) / (last - 1));
    }

    public String xNow() {
        return x(now, ticks.size());
    }

    public String xGoal() {
        return x(goalFrom - 0.4, ticks.size());
    }
}
