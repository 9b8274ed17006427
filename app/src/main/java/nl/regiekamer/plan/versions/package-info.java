/**
 * The versions of a plan: taken into use, amended by decision, never overwritten. A version is a
 * set of changes to what the definitions say; the plan on a day is the sum of what was decided
 * until then. It knows documents, not goals: {@link nl.regiekamer.plan.Plans} reads those.
 */
@NullMarked
package nl.regiekamer.plan.versions;

import org.jspecify.annotations.NullMarked;
