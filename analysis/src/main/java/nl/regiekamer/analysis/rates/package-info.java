/**
 * How sure a counted rate is, and whether two counted rates differ: exact methods for counts that
 * behave as Poisson counts.
 */
@NullMarked
package nl.regiekamer.analysis.rates;

import org.jspecify.annotations.NullMarked;
