package nl.regiekamer.sources;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one stored figure was the one in force.
 *
 * @param figure as its delivery brought it
 * @param since when the stretch began: mostly when the figure's own delivery came, and later where
 *     a figure came back in force
 * @param until when it ended; null while it lasts
 * @param state how it stands now
 */
public record FigureSpell(Figure figure, Instant since, @Nullable Instant until, State state) {

    /** What became of a figure. */
    public enum State {
        /** In force. */
        IN_FORCE("geldt"),
        /** Another figure took its place. */
        REPLACED("vervangen"),
        /** A corrected delivery left it out, and nothing took its place. */
        LEFT_OUT("niet meer genoemd"),
        /** Its delivery was withdrawn, with all its figures. */
        WITHDRAWN("levering ingetrokken");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
