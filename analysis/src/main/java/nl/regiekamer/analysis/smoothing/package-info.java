/** Rates of small areas made steadier by what all areas together show (empirical Bayes). */
@NullMarked
package nl.regiekamer.analysis.smoothing;

import org.jspecify.annotations.NullMarked;
