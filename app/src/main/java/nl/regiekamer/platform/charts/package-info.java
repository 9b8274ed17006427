/**
 * Charts drawn on the server as SVG: x in per cent of the width, y in pixels, so that text keeps
 * its size on every screen. No word of the domain; the caller brings labels and figures.
 */
@NamedInterface("charts")
@NullMarked
package nl.regiekamer.platform.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
