/**
 * Working days, Dutch public holidays and the end of terms, each with its reasons in words.
 *
 * <p>In: holidays, regimes and terms as definitions. Out: {@link
 * nl.regiekamer.platform.calendar.Calendar}, whose {@link nl.regiekamer.platform.calendar.Term}s
 * give a {@link nl.regiekamer.platform.calendar.Deadline}. No number of days, weeks or hours from
 * any law stands in this code. Pure: no Spring, no SQL, no clock.
 */
@NamedInterface("calendar")
@NullMarked
package nl.regiekamer.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
