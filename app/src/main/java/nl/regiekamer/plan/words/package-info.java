/**
 * The plan in words: how pages, documents and notes alike say who does what in an action, what
 * there is of money, and what was agreed with whom.
 *
 * <p>In: a {@link nl.regiekamer.plan.PlanBook}, of whichever version. Out: rows and {@link
 * nl.regiekamer.plan.words.PlanTables}.
 */
@NullMarked
package nl.regiekamer.plan.words;

import org.jspecify.annotations.NullMarked;
