/** Tests of this package. */
@NullMarked
package nl.regiekamer.plan;

import org.jspecify.annotations.NullMarked;
