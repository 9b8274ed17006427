package nl.regiekamer.sources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one stored figure was the one in force.
 *
 * @param figure as its delivery brought it
 * @param since the delivery with which the stretch began: mostly the figure's own, and a later one
 *     where a figure came back in force
 * @param until the delivery with which it ended; null while it lasts
 * @param state how it stands now
 */
public record FigureSpell(Figure figure, UUID since, @Nullable UUID until, State state) {

    /** What became of a figure. */
    public enum State {
        /** In force. */
        IN_FORCE("geldt"),
        /** Another figure took its place. */
        REPLACED("vervangen"),
        /** A corrected delivery left it out, and nothing took its place. */
        WITHDRAWN("ingetrokken");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
