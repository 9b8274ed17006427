/**
 * How far the order of themes hangs on the weights, and on which days the steps of a cycle fall.
 * In: scores, weights, days. Out: ranks and days. Knows no clock and no database.
 */
@NullMarked
package nl.regiekamer.plan.cycle.rules;

import org.jspecify.annotations.NullMarked;
