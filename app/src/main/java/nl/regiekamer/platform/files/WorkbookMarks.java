package nl.regiekamer.platform.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of a workbook says beside its cells, and what a reader of cells does not see.
 *
 * @param merged merged cells, in the order of the file
 * @param hiddenColumns from 0
 */
public record WorkbookMarks(List<CellRange> merged, Set<Integer> hiddenColumns) {

    /** The reader holds the shared texts in memory; a workbook with more is no table. */
    private static final long MOST_SHARED_TEXT_BYTES = 64L << 20;

    private static final long MOST_UNPACKED_BYTES = 1L << 30;
    private static final int MOST_HIDDEN_COLUMNS = 1000;

    public WorkbookMarks {
        merged = List.copyOf(merged);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /**
     * Refuses what is no workbook, or would fill the memory when it is unpacked.
     *
     * @throws FileRefused with the reason
     */
    public static void requireSafe(ProbedFile file) throws IOException {
        try (var zip = new ZipFile(file.path().toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileRefused(
                        "'%s' is een zip-bestand, maar geen Excel-werkmap. Misschien moet u het eerst uitpakken, of opslaan als .xlsx."
                                .formatted(file.name()));
            }
            var unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            var texts = zip.getEntry("xl/sharedStrings.xml");
            if (unpacked > MOST_UNPACKED_BYTES
                    || (texts != null && texts.getSize() > MOST_SHARED_TEXT_BYTES)) {
                throw new FileRefused(
                        "'%s' is uitgepakt te groot (%d MB). Sla het op als CSV en lees dat in."
                                .formatted(file.name(), unpacked >> 20));
            }
        }
    }

    /** Reads the marks of a sheet; none where its part of the file is not found. */
    public static WorkbookMarks of(ProbedFile file, Sheet sheet)
            throws IOException, XMLStreamException {
        var merged = new ArrayList<CellRange>();
        var hidden = new HashSet<Integer>();
        try (var zip = new ZipFile(file.path().toFile())) {
            var part = zip.getEntry(partOf(zip, sheet));
            if (part != null) {
                elements(zip, part, xml -> look(xml, merged, hidden));
            }
        }
        return new WorkbookMarks(merged, hidden);
    }

    private static void look(XMLStreamReader xml, List<CellRange> merged, Set<Integer> hidden) {
        switch (xml.getLocalName()) {
            case "mergeCell" ->
                    CellRange.find(String.valueOf(xml.getAttributeValue(null, "ref")))
                            .ifPresent(merged::add);
            case "col" -> {
                var isHidden = xml.getAttributeValue(null, "hidden");
                if ("1".equals(isHidden) || "true".equals(isHidden)) {
                    var from = number(xml.getAttributeValue(null, "min"));
                    var to = number(xml.getAttributeValue(null, "max"));
                    for (var i = from; i <= Math.min(to, from + MOST_HIDDEN_COLUMNS); i++) {
                        hidden.add(i - 1);
                    }
                }
            }
            default -> {}
        }
    }

    /** Where the sheet stands in the file, by the workbook's table of relations. */
    private static String partOf(ZipFile zip, Sheet sheet) throws IOException, XMLStreamException {
        var found = new ArrayList<String>();
        var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations != null) {
            elements(
                    zip,
                    relations,
                    xml -> {
                        var target = xml.getAttributeValue(null, "Target");
                        if (target != null
                                && sheet.getId().equals(xml.getAttributeValue(null, "Id"))) {
                            found.add(
                                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
                        }
                    });
        }
        return found.isEmpty() ? "xl/worksheets/sheet1.xml" : found.getFirst();
    }

    private static void elements(ZipFile zip, ZipEntry part, Consumer<XMLStreamReader> look)
            throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var in = zip.getInputStream(part)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    look.accept(xml);
                }
            }
            xml.close();
        }
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
