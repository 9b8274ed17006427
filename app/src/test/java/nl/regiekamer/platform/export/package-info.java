/** Tests of this package. */
@NullMarked
package nl.regiekamer.platform.export;

import org.jspecify.annotations.NullMarked;
