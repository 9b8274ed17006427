/** Tables of CBS OData, from saved replies and from a server that plays them. */
@NullMarked
package nl.regiekamer.sources.cbs;

import org.jspecify.annotations.NullMarked;
