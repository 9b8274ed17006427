package nl.regiekamer.plan.cycle;

/**
 * Whether a theme becomes an accent of the next plan.
 *
 * @param theme id
 * @param number from 1, for each time that it was chosen; the last counts
 * @param accent whether it does
 * @param reason why; empty only where it does not
 * @param signature who chose
 */
public record AccentChoice(
        String theme, int number, boolean accent, String reason, Signature signature) {

    /** Whether it says the same, whoever chose it. */
    boolean saysAs(AccentChoice other) {
        return accent == other.accent && reason.equals(other.reason);
    }
}
