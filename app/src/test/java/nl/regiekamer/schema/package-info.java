/** The database schema as reviewed text. */
@NullMarked
package nl.regiekamer.schema;

import org.jspecify.annotations.NullMarked;
