package nl.regiekamer.sources;

import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;

/**
 * Counts the rows about municipalities of which nobody asked. A national table holds them all, so
 * they are told once and not row by row; their figures are kept, and stand on no picture.
 */
final class RowsElsewhere implements FigureSink {

    private static final int CODES_TOLD = 5;

    private final Predicate<AreaCode> isKnown;
    private final FigureSink sink;
    private final TreeSet<AreaCode> municipalities = new TreeSet<>();
    private long rows;
    private long lastLine = -1;

    /**
     * @param isKnown whether an area is of this municipality, or is one to compare with
     */
    RowsElsewhere(Predicate<AreaCode> isKnown, FigureSink sink) {
        this.isKnown = isKnown;
        this.sink = sink;
    }

    @Override
    public void figure(Reading reading) {
        var area = reading.area();
        if (area.level() != AreaCode.Level.COUNTRY
                && reading.line() != lastLine // a row has one area
                && !isKnown.test(area)) {
            lastLine = reading.line();
            rows++;
            municipalities.add(area.municipality());
        }
        sink.figure(reading);
    }

    @Override
    public void issue(DataIssue issue) {
        sink.issue(issue);
    }

    @Override
    public void row(int unpublished) {
        sink.row(unpublished);
    }

    Delivery.Elsewhere counted() {
        var codes =
                municipalities.stream()
                        .limit(CODES_TOLD)
                        .map(AreaCode::value)
                        .collect(Collectors.joining(" "));
        return new Delivery.Elsewhere(rows, municipalities.size(), codes);
    }
}
