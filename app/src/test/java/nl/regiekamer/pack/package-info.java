/** Proves that the packs say what their sources say: counts, references, sums, wording. */
@NullMarked
package nl.regiekamer.pack;

import org.jspecify.annotations.NullMarked;
