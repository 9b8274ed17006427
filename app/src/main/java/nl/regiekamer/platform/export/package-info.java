/** Tables on their way out: the same rows as CSV, as spreadsheet, or as GeoJSON. */
@NamedInterface("export")
@NullMarked
package nl.regiekamer.platform.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
