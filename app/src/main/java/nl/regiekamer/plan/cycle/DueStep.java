package nl.regiekamer.plan.cycle;

import java.time.LocalDate;
import java.util.Optional;
import nl.regiekamer.plan.cycle.rules.StepDates;

/**
 * A step of the cycle on its day.
 *
 * @param plan id of the plan in whose cycle it falls
 * @param step what must be done
 * @param when for which span and by which day
 * @param number how often it was said that it was done, or was not
 * @param done that it was done; empty while it was not
 */
public record DueStep(
        String plan, CycleStep step, StepDates.Occurrence when, int number, Optional<Done> done) {

    /**
     * That a step was done.
     *
     * @param note what came of it; may be empty
     * @param signature who said so
     */
    public record Done(String note, Signature signature) {}

    /** Whether it should be done about now: its day is near or past. */
    public boolean asks(LocalDate today) {
        return done.isEmpty() && !when.day().minusDays(step.remindDays()).isAfter(today);
    }

    public boolean isLate(LocalDate today) {
        return done.isEmpty() && when.day().isBefore(today);
    }

    /**
     * Where it is done; empty for nowhere.
     *
     * @param current id of the plan in force
     */
    public String path(String current) {
        var page = step.page();
        return page == null ? "" : plan.equals(current) ? page : page + "?plan=" + plan;
    }

    /** "Jaarverslag aan de raad (2026)". */
    public String title() {
        return "%s (%s)".formatted(step.name(), when.name());
    }
}
