package nl.regiekamer.picture;

import nl.regiekamer.picture.rules.GoalJudge;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Figure;

/**
 * Writes the figures of an indicator: with its decimals, its margin where one is known, and the
 * reserve of its source.
 */
public record FigureFormat(Indicator indicator) implements GoalJudge.Format {

    /** "57,6", "bijna 14%", "453". */
    public String value(Measurement figure) {
        var decimals = figure.countOnly() ? 0 : indicator.decimals();
        var number = Dutch.number(figure.value(), decimals);
        var unit = !figure.countOnly() && isPercentage() ? "%" : "";
        var words = figure.qualifier().isEmpty() ? "" : figure.qualifier() + " ";
        return words + number + unit;
    }

    /** "56,1–59,2"; empty where no margin is known. */
    public String margin(Measurement figure) {
        var interval = figure.interval();
        return interval == null || figure.countOnly()
                ? ""
                : Dutch.range(interval.low(), interval.high(), indicator.decimals());
    }

    /** The margin, or why there is none. */
    public String marginInWords(Measurement figure) {
        if (figure.hasMargin()) {
            return margin(figure);
        }
        return figure.qualifier().equals(Figure.CONVERTED)
                ? "niet te berekenen"
                : "niet gepubliceerd";
    }

    @Override
    public String figure(Measurement figure) {
        var margin = margin(figure);
        return value(figure) + (margin.isEmpty() ? "" : " (" + margin + ")");
    }

    private boolean isPercentage() {
        return indicator.kind() == Indicator.Kind.SHARE;
    }
}
