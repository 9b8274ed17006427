package nl.regiekamer.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param id names it
 * @param title what it does, for people
 * @param askedBy who ordered it
 * @param askedAt when it was ordered
 * @param state where it stands
 * @param done parts done
 * @param total parts in all; null when unknown
 * @param words what is being done, what came of it, or why it failed
 * @param resultPath page with the result; null while there is none
 * @param changedAt moment of the last news
 */
public record JobProgress(
        UUID id,
        String title,
        String askedBy,
        Instant askedAt,
        State state,
        long done,
        @Nullable Long total,
        String words,
        @Nullable String resultPath,
        Instant changedAt) {

    /** Where a job stands. */
    public enum State {
        WACHTEND,
        BEZIG,
        KLAAR,
        MISLUKT
    }

    public boolean isOver() {
        return state == State.KLAAR || state == State.MISLUKT;
    }
}
