/** Tests of this package. */
@NullMarked
package nl.regiekamer.picture;

import org.jspecify.annotations.NullMarked;
