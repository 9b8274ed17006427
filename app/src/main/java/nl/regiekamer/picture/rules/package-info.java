/** How figures are compared and goals judged: pure, with the methods of the analysis library. */
@NullMarked
package nl.regiekamer.picture.rules;

import org.jspecify.annotations.NullMarked;
