/**
 * Reads files: what a file really is, rows of CSV and spreadsheets, and a mapping that turns rows
 * into figures. Pure Java: no Spring, no SQL, no clock.
 */
@NullMarked
package nl.regiekamer.sources.readers;

import org.jspecify.annotations.NullMarked;
