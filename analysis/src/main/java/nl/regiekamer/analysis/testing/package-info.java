/** Judging many comparisons at once, and comparing two published estimates that carry a margin. */
@NullMarked
package nl.regiekamer.analysis.testing;

import org.jspecify.annotations.NullMarked;
