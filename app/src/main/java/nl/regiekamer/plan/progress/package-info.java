/**
 * How the actions of the plan go: who holds them, what was reported and when, what the system
 * flags, and the decisions to adjust. What was reported is never overwritten.
 *
 * <p>In: the plan, and what holders and programme managers write. Out: {@link
 * nl.regiekamer.plan.progress.Progress}.
 */
@NullMarked
package nl.regiekamer.plan.progress;

import org.jspecify.annotations.NullMarked;
