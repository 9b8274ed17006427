package nl.regiekamer.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.DefinitionFaults;
import nl.regiekamer.platform.definitions.PackFolder;
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
    private static final List<String> CHANGE_COLUMNS =
            List.of("jaar_oud", "code_oud", "jaar_nieuw", "code_nieuw", "aandeel");

    /**
     * Reads all there is.
     *
     * @throws DefinitionFaults with everything that is wrong in these files, each by its line
     */
    static PackAreas read(PackFolder pack) {
        var faults = new ArrayList<DefinitionFault>();
        var table = new PackTable(pack, AREAS, faults);
        var lines = table.lines(List.of("code", "naam", "indeling"), PackAreas::area);
        reportLoose(lines, table);
        var changes = new PackTable(pack, CHANGES, faults).lines(CHANGE_COLUMNS, PackAreas::change);
        var outlines = outlines(pack, faults);
        if (!faults.isEmpty()) {
            throw new DefinitionFaults(faults);
        }
        return new PackAreas(checksum(pack.path()), values(lines), outlines, values(changes));
    }

    private static <T> List<T> values(List<PackTable.Line<T>> lines) {
        return lines.stream().map(PackTable.Line::value).toList();
    }

    /** Each code stands there once, and each area lies in one that is listed too. */
    private static void reportLoose(List<PackTable.Line<Area>> lines, PackTable table) {
        var codes = lines.stream().map(line -> line.value().code()).collect(Collectors.toSet());
        var seen = new HashSet<AreaCode>();
        for (var line : lines) {
            var area = line.value();
            if (!seen.add(area.code())) {
                table.fault(
                        line.number(),
                        "%s staat er al eerder in.".formatted(area.code()),
                        "Haal een van de twee regels weg.");
            }
            if (area.parent() != null && !codes.contains(area.parent())) {
                table.fault(
                        line.number(),
                        "%s ligt in %s, maar dat gebied staat er niet in."
                                .formatted(area.code(), area.parent()),
                        "Voeg de regel van dat gebied toe, of verbeter de code.");
            }
        }
    }

    private static @Nullable OutlineFile outlines(PackFolder pack, List<DefinitionFault> faults) {
        var file = pack.resolve(OUTLINES);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return OutlineFile.read(OUTLINES, bytes(file));
        } catch (IllegalArgumentException wrong) {
            var words = String.valueOf(wrong.getMessage()).split("\n", 2);
            faults.add(pack.fault(OUTLINES, 1, words[0], words.length > 1 ? words[1] : ""));
            return null;
        }
    }

    /** The municipality itself, when the list names it. */
    Optional<Area> municipality() {
        return areas.stream()
                .filter(area -> area.level() == AreaCode.Level.MUNICIPALITY)
                .findFirst();
    }

    private static Area area(PackTable.Row row) {
        var code = row.code("code");
        return new Area(code, nameOf(row.text("naam")), parentOf(code), row.year("indeling"));
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

    private static CodeChange change(PackTable.Row row) {
        return new CodeChange(
                row.year("jaar_oud"),
                row.code("code_oud"),
                row.year("jaar_nieuw"),
                row.code("code_nieuw"),
                row.share("aandeel"));
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
