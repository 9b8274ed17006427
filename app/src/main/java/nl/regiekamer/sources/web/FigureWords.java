package nl.regiekamer.sources.web;

import java.math.BigDecimal;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Figure;
import org.jspecify.annotations.Nullable;

/** Figures and periods as people read them. */
final class FigureWords {

    private static final int MOST_DECIMALS = 4;

    private FigureWords() {}

    /** With the source's own reserve before it and the published margin behind it. */
    static String value(Figure figure) {
        var margin = figure.margin();
        return (figure.qualifier() == null ? "" : figure.qualifier() + " ")
                + number(figure.value())
                + (margin == null
                        ? ""
                        : " (%s–%s)".formatted(number(margin.low()), number(margin.high())));
    }

    /** With as many decimals as it has, up to four. */
    static String number(double value) {
        var scale = BigDecimal.valueOf(value).stripTrailingZeros().scale();
        return Dutch.number(value, Math.clamp(scale, 0, MOST_DECIMALS));
    }

    /** With its sign, also a plus. */
    static String difference(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    static String period(@Nullable Period period) {
        if (period == null) {
            return "jaar onbekend";
        }
        return period.isYear()
                ? String.valueOf(period.from().getYear())
                : Dutch.date(period.from()) + " t/m " + Dutch.date(period.until().minusDays(1));
    }
}
