/**
 * How sure a counted rate is, and whether two counted rates differ, crude or standardised: counts
 * that behave as Poisson counts and their exposures go in, rates, ratios and differences with
 * intervals come out.
 */
@NullMarked
package nl.regiekamer.analysis.rates;

import org.jspecify.annotations.NullMarked;
