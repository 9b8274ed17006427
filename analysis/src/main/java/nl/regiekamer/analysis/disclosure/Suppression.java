package nl.regiekamer.analysis.disclosure;

import java.util.List;

/** Which cells of a table are left out. */
public sealed interface Suppression {

    /**
     * With these cells left out, every sensitive one is kept as far from the reader as it must be.
     *
     * @param suppressed per cell, whether it is left out
     * @param primary the sensitive cells, in the order of their numbers
     * @param complementary the cells left out for the sake of those, in the order of their numbers
     */
    record Protected(boolean[] suppressed, List<Integer> primary, List<Integer> complementary)
            implements Suppression {

        public Protected {
            suppressed = suppressed.clone();
            primary = List.copyOf(primary);
            complementary = List.copyOf(complementary);
        }

        @Override
        public boolean[] suppressed() {
            return suppressed.clone();
        }
    }

    /**
     * A sensitive cell cannot be hidden while the cells that must be published are.
     *
     * @param cell the first that was found
     */
    record Impossible(int cell) implements Suppression {}
}
