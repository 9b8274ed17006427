package nl.regiekamer.plan.cycle;

/**
 * Whether a theme becomes an accent of the next plan.
 *
 * @param theme id
 * @param accent whether it does
 * @param reason why; empty only where it does not
 * @param signature who chose
 */
public record AccentChoice(String theme, boolean accent, String reason, Signature signature) {}
