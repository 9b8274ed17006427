/**
 * Places and outlines: degrees to metres of the Dutch grid and back, which area a point lies in,
 * square cells, and outlines with fewer points that still fit each other.
 */
@NullMarked
package nl.regiekamer.analysis.geometry;

import org.jspecify.annotations.NullMarked;
