/**
 * Files that people send: what a file really is by its bytes, and the lines of a table in it.
 *
 * <p>In: a file set aside ({@link nl.regiekamer.platform.files.ProbedFile}). Out: rows of CSV as a
 * stream, or all filled lines of CSV or workbook ({@link nl.regiekamer.platform.files.Grid}). What
 * cannot be read is refused in Dutch.
 */
@NamedInterface("files")
@NullMarked
package nl.regiekamer.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
