/** Whether a yearly rate goes up or down, over years that may be compared. */
@NullMarked
package nl.regiekamer.analysis.trend;

import org.jspecify.annotations.NullMarked;
