/**
 * Spreadsheets that go out, are edited and come back: recognise the head, map the columns, show
 * line by line what would change, apply in one transaction, undo as a whole.
 *
 * <p>In: a CSV file or workbook for a {@link nl.regiekamer.platform.sheets.SheetKind} that a module
 * offers. Out: {@link nl.regiekamer.platform.sheets.SheetChange}s to that module, and a register of
 * what was imported. Of the things themselves this part knows rows and columns only.
 */
@NamedInterface("sheets")
@NullMarked
package nl.regiekamer.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
