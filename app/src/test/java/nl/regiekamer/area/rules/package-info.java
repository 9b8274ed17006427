@NullMarked
package nl.regiekamer.area.rules;

import org.jspecify.annotations.NullMarked;
