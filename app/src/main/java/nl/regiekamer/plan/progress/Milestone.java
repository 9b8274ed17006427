package nl.regiekamer.plan.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be there by a day.
 *
 * @param action id of the action
 * @param id number of the milestone within the action
 * @param number how often it was written; 1 for a new one
 * @param name what must be there
 * @param goal id of the goal of which it is the milestone; null for one of the action alone
 * @param due the last day for it
 * @param reached when it was there; null for not yet
 * @param dropped whether it no longer has to be there
 */
public record Milestone(
        String action,
        int id,
        int number,
        String name,
        @Nullable String goal,
        LocalDate due,
        @Nullable LocalDate reached,
        boolean dropped) {

    /** Whether it is still to be reached. */
    public boolean isOpen() {
        return reached == null && !dropped;
    }

    public boolean isMissed(LocalDate today) {
        return isOpen() && due.isBefore(today);
    }

    /** The same under another number, written so often. */
    Milestone numbered(int newId, int newNumber) {
        return new Milestone(action, newId, newNumber, name, goal, due, reached, dropped);
    }

    /** The same as one of the action alone. */
    Milestone withoutGoal() {
        return new Milestone(action, id, number, name, null, due, reached, dropped);
    }

    /** What it says once it was reached. */
    Milestone reachedOn(LocalDate day) {
        return new Milestone(action, id, number + 1, name, goal, due, day, dropped);
    }

    /** Whether it says the same, whichever its number. */
    boolean isSame(Milestone other) {
        return numbered(other.id, other.number).equals(other);
    }
}
