/**
 * The way from one plan to the next: the safety analysis, the weighing of themes, the steps with
 * their days, the draft of the next plan and the evaluation with which the old one closes. All is
 * kept per plan and nothing is overwritten.
 *
 * <p>In: the plan, its verdicts, and what people write. Out: {@link
 * nl.regiekamer.plan.cycle.Priorities}, {@link nl.regiekamer.plan.cycle.NextPlan}.
 */
@NullMarked
package nl.regiekamer.plan.cycle;

import org.jspecify.annotations.NullMarked;
