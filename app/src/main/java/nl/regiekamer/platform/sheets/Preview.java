package nl.regiekamer.platform.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.regiekamer.platform.sheets.SheetImport.Counts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file would do, line by line, to the things as they are now.
 *
 * @param lines in the order of the file
 * @param absent things that are not in the file, and are left alone
 * @param notes Dutch: what a reader should know about how the file was read
 */
record Preview(List<Line> lines, List<SheetRow> absent, List<String> notes) {

    /** What becomes of a line. */
    enum Fate {
        NEW("nieuw"),
        CHANGED("gewijzigd"),
        SAME("ongewijzigd"),
        REFUSED("geweigerd");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A line of the file.
     *
     * @param number where it stands, from 1
     * @param label which thing it is about, as far as it says
     * @param change what it would do; null for a line that is refused
     * @param faults why it is refused
     */
    record Line(
            long number,
            String label,
            Fate fate,
            @Nullable SheetChange change,
            List<RowFault> faults) {}

    Preview {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
        notes = List.copyOf(notes);
    }

    /** The changes that applying would make, in the order of the file. */
    List<SheetChange> listChanges() {
        return lines.stream()
                .filter(line -> line.fate() == Fate.NEW || line.fate() == Fate.CHANGED)
                .map(Line::change)
                .filter(Objects::nonNull)
                .toList();
    }

    Counts counts() {
        return new Counts(
                count(Fate.NEW), count(Fate.CHANGED), count(Fate.SAME), count(Fate.REFUSED));
    }

    Stream<Line> of(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate);
    }

    private int count(Fate fate) {
        return (int) of(fate).count();
    }

    /** Tells these changes from any others, so that one applies what one saw. */
    String fingerprint() {
        var text = JsonMapper.shared().writeValueAsString(listChanges());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
