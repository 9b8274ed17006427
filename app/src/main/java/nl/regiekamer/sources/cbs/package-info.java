/**
 * Reads tables of CBS OData, version 3 and 4, driven by each table's own metadata; from the
 * network, or from saved replies.
 */
@NullMarked
package nl.regiekamer.sources.cbs;

import org.jspecify.annotations.NullMarked;
