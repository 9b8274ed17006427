/**
 * The methods of this library on tables of one's own: {@code ./regiekamer analyse METHOD}. Reads
 * and writes CSV; every method is named as in the literature.
 */
@NullMarked
package nl.regiekamer.analyse;

import org.jspecify.annotations.NullMarked;
