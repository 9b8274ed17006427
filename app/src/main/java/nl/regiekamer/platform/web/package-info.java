/**
 * Pages: the shell around them, rendering, components' values, numbers and dates in Dutch form,
 * problems, headers and assets.
 */
@NamedInterface("web")
@NullMarked
package nl.regiekamer.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
