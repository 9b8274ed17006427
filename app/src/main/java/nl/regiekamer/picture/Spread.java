package nl.regiekamer.picture;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.picture.rules.Measurement;

/**
 * How far areas lie apart: the highest value less the lowest, per period. A spread has no margin of
 * its own, so that a change of it is shown and never judged.
 */
final class Spread {

    private Spread() {}

    /** One figure for the municipality in each period in which every area has a rate. */
    static List<Measurement> between(
            IndicatorFigures figures, List<AreaCode> areas, AreaTree tree) {
        return figures.periods(AreaCode.Level.WIJK).stream()
                .map(period -> in(period, figures, areas, tree.municipality()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Measurement> in(
            Period period, IndicatorFigures figures, List<AreaCode> areas, AreaCode municipality) {
        var table = figures.table(areas, municipality, period);
        var isWhole = table.ranked().size() == areas.size();
        return table.spread()
                .filter(width -> isWhole)
                .map(width ->
                        new Measurement(
                                municipality,
                                period,
                                width,
                                null,
                                null,
                                false,
                                "",
                                0,
                                table.rows().getFirst().figure().table()));
    }
}
