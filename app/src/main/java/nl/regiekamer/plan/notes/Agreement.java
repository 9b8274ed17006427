package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;

/**
 * What people agreed in a wijk.
 *
 * @param area the wijk
 * @param number from 1 per wijk
 * @param revision how often it was written; the highest counts
 * @param terms what was agreed
 * @param state how it stands
 * @param by who wrote it last; only for those who keep agreements
 */
public record Agreement(
        AreaCode area, int number, int revision, Terms terms, State state, String by) {

    /**
     * What was agreed.
     *
     * @param what what will be done
     * @param who an organisation or a function, no person's name
     * @param due by when
     */
    public record Terms(String what, String who, LocalDate due) {}

    /** How an agreement stands. */
    public enum State {
        AGREED("afgesproken"),
        BUSY("bezig"),
        DONE("gedaan"),
        DROPPED("vervallen");

        private final String dutch;

        State(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }

        /** By its name, as a form sends it. */
        public static Optional<State> find(String name) {
            return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    public boolean isOpen() {
        return state == State.AGREED || state == State.BUSY;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && terms.due().isBefore(today);
    }

    /** Where it is changed. */
    public String path() {
        return "/wijken/%s/plan/afspraken/%d".formatted(area.value(), number);
    }
}
