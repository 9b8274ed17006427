/**
 * The geometry of areas: reading GeoJSON, the Dutch grid, a coverage without gaps or overlaps, and
 * which area a point is in.
 *
 * <p>In: bytes and coordinates. Out: areas in metres of the Dutch grid, with what was wrong beside
 * them. Pure Java with JTS and Proj4J: no Spring, no SQL, no clock.
 */
@NamedInterface("rules")
@NullMarked
package nl.regiekamer.area.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
