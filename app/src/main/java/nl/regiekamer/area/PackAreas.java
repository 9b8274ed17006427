package nl.regiekamer.area;

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
import java.util.stream.Collectors;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.DefinitionFaults;
import nl.regiekamer.platform.definitions.Place;
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
     * Reads all there is.
     *
     * @throws DefinitionFaults with everything that is wrong in these files, each by its line
     */
    static PackAreas read(Path pack) {
        var faults = new ArrayList<DefinitionFault>();
        var list = new PackTable(pack, AREAS, faults);
        var areas = list.rows(List.of("code", "naam", "indeling"), PackAreas::area);
        homeless(areas)
                .forEach(area ->
                        list.fault(
                                1,
                                "%s ligt in %s, maar dat gebied staat er niet in."
                                        .formatted(area.code(), area.parent()),
                                "Voeg de regel van dat gebied toe, of verbeter de code."));
        var changes =
                new PackTable(pack, CHANGES, faults)
                        .rows(
                                List.of(
                                        "jaar_oud",
                                        "code_oud",
                                        "jaar_nieuw",
                                        "code_nieuw",
                                        "aandeel"),
                                PackAreas::change);
        var outlines = outlines(pack, faults);
        if (!faults.isEmpty()) {
            throw new DefinitionFaults(faults);
        }
        return new PackAreas(checksum(pack), areas, outlines, changes);
    }

    private static List<Area> homeless(List<Area> areas) {
        var codes = areas.stream().map(Area::code).collect(Collectors.toSet());
        return areas.stream()
                .filter(area -> area.parent() != null && !codes.contains(area.parent()))
                .toList();
    }

    private static @Nullable OutlineFile outlines(Path pack, List<DefinitionFault> faults) {
        var file = pack.resolve(OUTLINES);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return OutlineFile.read(OUTLINES, bytes(file));
        } catch (IllegalArgumentException wrong) {
            var lines = String.valueOf(wrong.getMessage()).split("\n", 2);
            faults.add(
                    new DefinitionFault(
                            Place.inPack(pack, OUTLINES, 1),
                            lines[0],
                            lines.length > 1 ? lines[1] : ""));
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
