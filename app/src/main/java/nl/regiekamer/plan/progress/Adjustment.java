package nl.regiekamer.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;

/**
 * A decision to adjust an action, a goal or a theme (bijsturing), from proposal to outcome.
 *
 * @param plan id of the plan under which it was proposed
 * @param number from 1, whichever plan it is of: a number is an address
 * @param subject what it is about
 * @param what is to change
 * @param reason why
 * @param body which body decides; null where somebody else does
 * @param decider who decides in words: a body or a function, no colleague's name
 * @param decideBy by when
 * @param at when it was proposed
 * @param by who wrote it down; only for those who work on the plan
 * @param steps what followed, oldest first
 */
public record Adjustment(
        String plan,
        int number,
        Subject subject,
        String what,
        String reason,
        Decision.@Nullable Body body,
        String decider,
        LocalDate decideBy,
        Instant at,
        String by,
        List<Step> steps) {

    public Adjustment {
        steps = List.copyOf(steps);
    }

    /** What it is about: kind {@code actie}, {@code doel} or {@code thema}, and the id. */
    public record Subject(String kind, String id) {}

    /**
     * What was said with a step.
     *
     * @param on day of a decision; null for what is none, or was put down without
     * @param number how a decision is registered; may be empty
     */
    public record Said(String text, @Nullable LocalDate on, String number) {}

    /**
     * Something that followed.
     *
     * @param by who wrote it down
     * @param actor the same by id, to tell whoever has the same name apart
     */
    public record Step(Kind kind, Said said, Instant at, String by, String actor) {

        public String text() {
            return said.text();
        }

        /** "Besluit van 3-9-2024, RB 12"; of other steps the sort alone. */
        public String words() {
            var day = said.on();
            var number = said.number().isEmpty() ? "" : ", " + said.number();
            return day == null
                    ? kind.dutch() + number
                    : "%s van %s%s".formatted(kind.dutch(), Dutch.date(day), number);
        }

        WrittenMeanwhile.Deed deed() {
            return new WrittenMeanwhile.Deed(
                    actor, by, at, "legde vast: %s. %s".formatted(words(), text()));
        }
    }

    /** The sorts of steps. */
    public enum Kind {
        DECISION("besluit"),
        FOLLOW_UP("vervolg"),
        OUTCOME("uitkomst"),
        WITHDRAWAL("ingetrokken");

        private final String dutch;

        Kind(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /** How far it is. */
    public enum State {
        WAITING("wacht op besluit"),
        DECIDED("besloten"),
        CLOSED("afgerond"),
        WITHDRAWN("ingetrokken");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /** With what had followed before a moment. */
    Adjustment asOf(Instant end) {
        return new Adjustment(
                plan,
                number,
                subject,
                what,
                reason,
                body,
                decider,
                decideBy,
                at,
                by,
                steps.stream().filter(step -> step.at().isBefore(end)).toList());
    }

    public State state() {
        if (has(Kind.WITHDRAWAL)) {
            return State.WITHDRAWN;
        }
        if (has(Kind.OUTCOME)) {
            return State.CLOSED;
        }
        return has(Kind.DECISION) ? State.DECIDED : State.WAITING;
    }

    public boolean isWaiting() {
        return state() == State.WAITING;
    }

    /** Whether something can still follow. */
    public boolean isOpen() {
        return state() == State.WAITING || state() == State.DECIDED;
    }

    /** Whether it waits for a body to which whoever asks belongs. */
    public boolean waitsFor(Actor actor) {
        return isWaiting() && body != null && actor.may(body.right());
    }

    /** Whether the public may read it: once it was decided. */
    public boolean isPublic() {
        return has(Kind.DECISION);
    }

    public boolean isLate(LocalDate today) {
        return isWaiting() && decideBy.isBefore(today);
    }

    private boolean has(Kind kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** Where its page is. */
    public String path() {
        return "/plan/bijsturing/" + number;
    }
}
