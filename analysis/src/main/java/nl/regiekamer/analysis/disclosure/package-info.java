/**
 * Publishing a table without giving away small counts: a table with its sums and the cells that are
 * sensitive go in; which cells to leave out comes out, and what a clever reader could still find.
 */
@NullMarked
package nl.regiekamer.analysis.disclosure;

import org.jspecify.annotations.NullMarked;
