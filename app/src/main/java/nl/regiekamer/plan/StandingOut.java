package nl.regiekamer.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * In what an area demonstrably stands out in an unwanted way.
 *
 * @param figures the figures that do
 * @param compared how many could be compared with the rest of the municipality; with none, nothing
 *     may be said
 */
public record StandingOut(List<FigureLine> figures, int compared) {

    /** Of an area without figures. */
    public static final StandingOut UNKNOWN = new StandingOut(List.of(), 0);

    public StandingOut {
        figures = List.copyOf(figures);
    }

    /** What both say. */
    StandingOut and(StandingOut other) {
        var both = Stream.concat(figures.stream(), other.figures.stream()).toList();
        return new StandingOut(both, compared + other.compared);
    }
}
