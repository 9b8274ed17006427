package nl.regiekamer.area;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * The areas that a pack brings: {@code gebieden.csv} (code, naam, indeling), {@code
 * gebieden/omtrekken.json} and {@code gebieden/wijzigingen.csv} (jaar_oud, code_oud, jaar_nieuw,
 * code_nieuw, aandeel). Each may be absent.
 *
 * @param checksum of the files; changes when one of them does
 * @param areas municipality, wijken and buurten; empty when the pack brings none
 * @param outlines of the buurten; null when the pack brings none
 * @param changes of codes between years
 */
record PackAreas(
        String checksum,
        List<Area> areas,
        @Nullable OutlineFile outlines,
        List<CodeChange> changes) {

    private static final String AREAS = "gebieden.csv";
    private static final String OUTLINES = "gebieden/omtrekken.json";
    private static final String CHANGES = "gebieden/wijzigingen.csv";

    /**
     * @throws IllegalArgumentException when a file is there and cannot be read; the message is
     *     Dutch
     */
    static PackAreas read(Path pack) {
        var outlines = pack.resolve(OUTLINES);
        return new PackAreas(
                checksum(pack),
                rows(pack.resolve(AREAS), PackAreas::area),
                Files.exists(outlines) ? OutlineFile.read(OUTLINES, bytes(outlines)) : null,
                rows(pack.resolve(CHANGES), PackAreas::change));
    }

    /** The municipality itself, when the list names it. */
    Optional<Area> municipality() {
        return areas.stream()
                .filter(area -> area.level() == AreaCode.Level.MUNICIPALITY)
                .findFirst();
    }

    private interface RowReader<T> {
        T read(NamedCsvRecord row);
    }

    private static <T> List<T> rows(Path file, RowReader<T> reader) {
        var rows = new ArrayList<T>();
        if (!Files.exists(file)) {
            return rows;
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : csv) {
                try {
                    rows.add(reader.read(row));
                } catch (IllegalArgumentException | java.util.NoSuchElementException wrong) {
                    throw broken(file, row.getStartingLineNumber(), wrong);
                }
            }
            return List.copyOf(rows);
        } catch (CsvParseException wrong) {
            throw broken(file, 1, wrong);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IllegalArgumentException broken(Path file, long line, Exception cause) {
        return new IllegalArgumentException(
                "%s, regel %d: %s".formatted(file, line, cause.getMessage()), cause);
    }

    private static Area area(NamedCsvRecord row) {
        var code = AreaCode.of(row.getField("code"));
        return new Area(
                code,
                nameOf(row.getField("naam")),
                parentOf(code),
                Integer.parseInt(row.getField("indeling").strip()));
    }

    static @Nullable AreaCode parentOf(AreaCode code) {
        return switch (code.level()) {
            case BUURT -> code.wijk();
            case WIJK -> code.municipality();
            default -> null;
        };
    }

    /** CBS writes "Wijk 18" and the name, where residents say the name alone. */
    static String nameOf(String delivered) {
        var name = delivered.strip().replaceFirst("^Wijk \\d\\d\\s+", "");
        return name.isEmpty() ? delivered.strip() : name;
    }

    private static CodeChange change(NamedCsvRecord row) {
        return new CodeChange(
                Integer.parseInt(row.getField("jaar_oud").strip()),
                AreaCode.of(row.getField("code_oud")),
                Integer.parseInt(row.getField("jaar_nieuw").strip()),
                AreaCode.of(row.getField("code_nieuw")),
                Double.parseDouble(row.getField("aandeel").strip()));
    }

    private static String checksum(Path pack) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : List.of(AREAS, OUTLINES, CHANGES)) {
                var file = pack.resolve(name);
                digest.update((byte) (Files.exists(file) ? 1 : 0));
                if (Files.exists(file)) {
                    digest.update(bytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
