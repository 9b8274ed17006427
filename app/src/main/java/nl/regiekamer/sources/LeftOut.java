package nl.regiekamer.sources;

import java.util.List;

/**
 * Figures that a correction left out, so that they no longer count.
 *
 * @param count how many
 * @param first some of them
 */
public record LeftOut(long count, List<Figure> first) {

    static final LeftOut NONE = new LeftOut(0, List.of());

    public LeftOut {
        first = List.copyOf(first);
    }
}
