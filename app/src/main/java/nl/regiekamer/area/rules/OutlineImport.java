package nl.regiekamer.area.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * From a file of CBS or PDOK to the generalised outlines of one municipality's buurten.
 *
 * <p>Buurten of other municipalities and other levels in the file are passed over and counted.
 */
public final class OutlineImport {

    /** Who publishes the borders that packs bring, and the licence. */
    public static final String SOURCE = "CBS en Kadaster, Wijk- en buurtkaart, CC BY 4.0";

    /** Bytes of a file, unzipped: far more than a city needs, and what fits in memory. */
    static final int LARGEST = 20_000_000;

    /**
     * The outcome.
     *
     * @param names of the buurten, as the file has them
     * @param coverage outlines of the buurten
     * @param issues all that was wrong, in the order in which it was met
     */
    public record Outcome(
            Map<AreaCode, String> names, CoverageMaker.Coverage coverage, List<AreaIssue> issues) {

        public boolean isEmpty() {
            return coverage.areas().isEmpty();
        }
    }

    private final String file;
    private final List<AreaIssue> issues = new ArrayList<>();

    private OutlineImport(String file) {
        this.file = file;
    }

    /**
     * @param file name for the messages
     * @param bytes GeoJSON, or that zipped with gzip
     * @param municipality whose buurten
     * @param known codes of its buurten in that year; empty when no list is known
     * @param tolerance metres
     */
    public static Outcome make(
            String file,
            byte[] bytes,
            AreaCode municipality,
            Set<AreaCode> known,
            double tolerance) {
        return new OutlineImport(file).make(bytes, municipality, known, tolerance);
    }

    private Outcome make(
            byte[] bytes, AreaCode municipality, Set<AreaCode> known, double tolerance) {
        var text = unzipped(bytes);
        var content =
                text == null
                        ? new GeoJsonReader.Content(List.of(), List.of())
                        : GeoJsonReader.read(file, text);
        issues.addAll(content.issues());
        var mine = ofMunicipality(content.areas(), municipality);
        var chosen = known.isEmpty() ? mine : knownOnly(mine, known);
        var coverage = CoverageMaker.make(chosen, tolerance);
        issues.addAll(coverage.issues());
        var names = new TreeMap<AreaCode, String>();
        chosen.forEach(area -> names.put(area.code(), area.name()));
        return new Outcome(names, coverage, List.copyOf(issues));
    }

    private byte @Nullable [] unzipped(byte[] bytes) {
        var zipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!zipped && bytes.length > LARGEST) {
            issues.add(tooLarge(file));
            return null;
        }
        if (!zipped) {
            return bytes;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var text = stream.readNBytes(LARGEST + 1);
            if (text.length > LARGEST) {
                issues.add(tooLarge(file));
                return null;
            }
            return text;
        } catch (IOException broken) {
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "het ingepakte bestand is beschadigd of niet compleet.",
                            "Misschien is het ophalen of kopiëren afgebroken; haal het bestand opnieuw op."));
            return null;
        }
    }

    private static AreaIssue tooLarge(String file) {
        return AreaIssue.leftOut(
                file,
                "het bestand is groter dan %d MB.".formatted(LARGEST / 1_000_000),
                "Misschien is het het hele land; haal alleen de buurten van uw gemeente op.");
    }

    private List<SourceArea> ofMunicipality(List<SourceArea> areas, AreaCode municipality) {
        var buurten =
                areas.stream().filter(area -> area.code().level() == AreaCode.Level.BUURT).toList();
        if (buurten.size() < areas.size()) {
            issues.add(
                    AreaIssue.note(
                            file,
                            "%d gebieden zijn geen buurt.".formatted(areas.size() - buurten.size()),
                            "Wijken en gemeente worden uit de buurten samengesteld; deze zijn overgeslagen."));
        }
        var mine =
                buurten.stream()
                        .filter(area -> area.code().municipality().equals(municipality))
                        .toList();
        if (mine.isEmpty() && !areas.isEmpty()) {
            issues.add(
                    AreaIssue.leftOut(
                            file,
                            "er staan geen buurten van gemeente %s in, wel van %s."
                                    .formatted(municipality, otherMunicipalities(buurten)),
                            "Misschien is het het bestand van een andere gemeente, of bevat het alleen wijken."));
        } else if (mine.size() < buurten.size()) {
            issues.add(
                    AreaIssue.note(
                            file,
                            "%d buurten zijn van andere gemeenten."
                                    .formatted(buurten.size() - mine.size()),
                            "Zij zijn overgeslagen."));
        }
        return mine;
    }

    private static String otherMunicipalities(List<SourceArea> buurten) {
        var codes =
                buurten.stream()
                        .map(area -> area.code().municipality().value())
                        .distinct()
                        .limit(4)
                        .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "geen enkele" : codes;
    }

    private List<SourceArea> knownOnly(List<SourceArea> areas, Set<AreaCode> known) {
        var found = areas.stream().map(SourceArea::code).collect(Collectors.toSet());
        for (var code : found.stream().filter(code -> !known.contains(code)).sorted().toList()) {
            issues.add(
                    AreaIssue.leftOut(
                            code.value(),
                            "deze code staat niet in de indeling van dit jaar.",
                            "Misschien is het een code van een ander jaar; kies het jaar van het bestand."));
        }
        for (var code : known.stream().filter(code -> !found.contains(code)).sorted().toList()) {
            issues.add(
                    AreaIssue.leftOut(
                            code.value(),
                            "deze buurt staat niet in het bestand.",
                            "Haar omtrek ontbreekt op de kaart. Misschien is het bestand van een ander jaar."));
        }
        return areas.stream().filter(area -> known.contains(area.code())).toList();
    }
}
