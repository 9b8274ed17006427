@NullMarked
package nl.regiekamer.area;

import org.jspecify.annotations.NullMarked;
