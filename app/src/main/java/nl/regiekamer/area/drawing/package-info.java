/**
 * Maps of the areas as pictures that a page draws without script: outlines as path data, labels
 * where they fit.
 */
@NamedInterface("drawing")
@NullMarked
package nl.regiekamer.area.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
