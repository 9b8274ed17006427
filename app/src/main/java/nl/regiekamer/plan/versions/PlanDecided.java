package nl.regiekamer.plan.versions;

/**
 * A plan got the decision with which it first comes to count; told within the transaction of that
 * decision, so that what belongs to it is done with it or not at all.
 *
 * @param version its first version, as it was just before
 */
public record PlanDecided(PlanVersion version) {}
