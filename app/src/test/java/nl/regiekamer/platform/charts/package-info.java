/** Tests of this package. */
@NullMarked
package nl.regiekamer.platform.charts;

import org.jspecify.annotations.NullMarked;
