/**
 * Documents that leave the house: one text of headings, paragraphs, lists and tables, as a page, a
 * Word file with real styles, a PDF that a screen reader can read, and a spreadsheet of its tables.
 * In: {@link nl.regiekamer.platform.documents.Document}. Out: {@link
 * nl.regiekamer.platform.documents.DocumentDownload}.
 */
@NamedInterface("documents")
@NullMarked
package nl.regiekamer.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
