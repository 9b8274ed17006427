@NullMarked
package nl.regiekamer.area.drawing;

import org.jspecify.annotations.NullMarked;
