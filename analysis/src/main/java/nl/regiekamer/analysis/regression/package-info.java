/**
 * Counts explained by what was known of them: Poisson, quasi-Poisson and negative-binomial
 * regression with a log link, and a Poisson model in which areas differ by more than chance. In
 * come counts, an offset and a {@link nl.regiekamer.analysis.regression.Design}; out come
 * coefficients with their errors.
 */
@NullMarked
package nl.regiekamer.analysis.regression;

import org.jspecify.annotations.NullMarked;
