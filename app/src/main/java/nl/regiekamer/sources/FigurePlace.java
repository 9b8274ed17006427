package nl.regiekamer.sources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about; several deliveries may each hold a figure for one place.
 *
 * @param series what is measured
 * @param area where
 * @param period when; null where the source gives no year
 */
public record FigurePlace(SeriesKey series, AreaCode area, @Nullable Period period) {

    private static final String UNKNOWN = "onbekend";

    public static FigurePlace of(Figure figure) {
        return new FigurePlace(figure.series(), figure.area(), figure.period());
    }

    /** The period as an address holds it: 2023, first day/day after the last, or onbekend. */
    public String periodText() {
        if (period == null) {
            return UNKNOWN;
        }
        return period.isYear()
                ? String.valueOf(period.from().getYear())
                : period.from() + "/" + period.until();
    }

    /** The place of a period as {@link #periodText()} writes it; empty for anything else. */
    public static Optional<FigurePlace> find(SeriesKey series, AreaCode area, String periodText) {
        if (periodText.equals(UNKNOWN)) {
            return Optional.of(new FigurePlace(series, area, null));
        }
        try {
            var slash = periodText.indexOf('/');
            var period =
                    slash < 0
                            ? Period.year(Integer.parseInt(periodText))
                            : new Period(
                                    LocalDate.parse(periodText.substring(0, slash)),
                                    LocalDate.parse(periodText.substring(slash + 1)));
            return Optional.of(new FigurePlace(series, area, period));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
