/**
 * Which areas or points are neighbours, and how much each weighs: outlines, coordinates, a lattice
 * or a list of pairs in, a sparse matrix of spatial weights out.
 */
@NullMarked
package nl.regiekamer.analysis.neighbours;

import org.jspecify.annotations.NullMarked;
