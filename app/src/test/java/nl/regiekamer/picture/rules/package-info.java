/** Tests of this package. */
@NullMarked
package nl.regiekamer.picture.rules;

import org.jspecify.annotations.NullMarked;
