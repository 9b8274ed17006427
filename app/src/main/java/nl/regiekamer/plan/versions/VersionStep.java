package nl.regiekamer.plan.versions;

import java.time.Instant;

/**
 * A step in the life of a version.
 *
 * @param at when
 * @param state what it became
 * @param by the name of who did it
 * @param note what was said with it; may be empty
 */
public record VersionStep(Instant at, PlanVersion.State state, String by, String note) {}
