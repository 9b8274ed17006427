/** Deliveries, figures and imports, on a real database. */
@NullMarked
package nl.regiekamer.sources;

import org.jspecify.annotations.NullMarked;
