/**
 * Tail probabilities and quantiles that the methods share, in log space on the special functions of
 * Hipparchus.
 */
@NullMarked
package nl.regiekamer.analysis.numeric;

import org.jspecify.annotations.NullMarked;
