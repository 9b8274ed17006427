/**
 * Whether incidents that lie close together in place also lie close together in time more often
 * than chance explains (near-repeat victimisation): Knox's table. In come places and times of
 * incidents; out come numbers of pairs with expectation, variance and p-value.
 */
@NullMarked
package nl.regiekamer.analysis.nearrepeat;

import org.jspecify.annotations.NullMarked;
