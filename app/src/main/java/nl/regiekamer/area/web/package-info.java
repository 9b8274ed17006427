/** Pages of wijken and buurten, and of the municipality's own areas. */
@NullMarked
package nl.regiekamer.area.web;

import org.jspecify.annotations.NullMarked;
