package nl.regiekamer.plan.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.plan.versions.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A note about the plan.
 *
 * @param number from 1, never used twice
 * @param head what it is about
 * @param state how far it is
 * @param madeAt when it was drafted
 * @param madeBy who had it drafted; only for those who write notes
 * @param decision by which it was adopted; null until then
 * @param withdrawal by which that decision was withdrawn; null for none
 */
public record Note(
        int number,
        Head head,
        State state,
        Instant madeAt,
        String madeBy,
        @Nullable NoteDecision decision,
        @Nullable Withdrawal withdrawal) {

    /**
     * What a note is about; fixed when it is drafted.
     *
     * @param kind id of its sort
     * @param title with its period
     * @param readers for whom it is
     * @param plan id of the plan
     * @param planWords which plan and which version of it, in words
     * @param periodId the period, as {@link NotePeriod} names it
     * @param periodWords the period in words
     * @param figuresOn the day on which its figures and states were as it tells
     */
    public record Head(
            String kind,
            String title,
            String readers,
            String plan,
            String planWords,
            String periodId,
            String periodWords,
            LocalDate figuresOn) {}

    /** How far a note is. */
    public enum State {
        DRAFT("concept"),
        ADOPTED("vastgesteld"),
        DROPPED("vervallen");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    public Optional<NoteDecision> findDecision() {
        return Optional.ofNullable(decision);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public Optional<Withdrawal> findWithdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** How it stands, in a word. */
    public String stateWords() {
        return isWithdrawn() ? "ingetrokken" : state.dutch();
    }

    public boolean isAdopted() {
        return state == State.ADOPTED;
    }

    /** Where its page is. */
    public String path() {
        return "/plan/notas/" + number;
    }
}
