/**
 * How densely points lie: points, a kernel and a bandwidth in, points per unit of area on a grid or
 * at the points themselves out.
 */
@NullMarked
package nl.regiekamer.analysis.density;

import org.jspecify.annotations.NullMarked;
