package nl.regiekamer.area.rules;

import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as a file gives it, before anything is mended.
 *
 * @param code its code
 * @param name its name; the code where the file has no name
 * @param geometry polygons in metres of the Dutch grid; may be invalid
 */
public record SourceArea(AreaCode code, String name, Geometry geometry) {}
