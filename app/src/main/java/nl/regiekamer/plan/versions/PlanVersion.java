package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan. The first takes the plan into use; each later one amends it.
 *
 * @param plan id of the plan
 * @param number from 1, in the order in which versions of all plans were begun; never used twice
 * @param title what it is about, in a few words
 * @param reason why the plan changes
 * @param state how far it is
 * @param madeBy id of who began it
 * @param madeByName who began it
 * @param madeAt when it was begun
 * @param decision what made it count; null until then
 * @param decidedAt when that decision was put in here, maybe long after its day; null until then
 * @param rank its place among the versions that came to count, from 1; 0 until then
 * @param takesBack number of the version that it takes back; null for none
 */
public record PlanVersion(
        String plan,
        int number,
        String title,
        String reason,
        State state,
        String madeBy,
        String madeByName,
        Instant madeAt,
        @Nullable Decision decision,
        @Nullable Instant decidedAt,
        int rank,
        @Nullable Integer takesBack) {

    /** How far a version is. */
    public enum State {
        DRAFT("concept"),
        CONSULTATION("in consultatie"),
        DECIDED("vastgesteld"),
        DROPPED("vervallen"),
        WITHDRAWN("ingetrokken");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    public Optional<Decision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.CONSULTATION;
    }

    public boolean isDecided() {
        return state == State.DECIDED;
    }

    /** Whether it counts on this day. */
    public boolean counts(LocalDate on) {
        return decision != null && isDecided() && !decision.appliesFrom().isAfter(on);
    }

    /** Whether it counts on this day and could be known here by the end of it. */
    public boolean isKnown(LocalDate on) {
        return counts(on) && decidedAt != null && decidedAt.isBefore(LookBack.endOf(on));
    }

    /** Where its page is. */
    public String path() {
        return "/plan/versies/" + number;
    }
}
