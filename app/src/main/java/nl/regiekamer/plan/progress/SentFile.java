package nl.regiekamer.plan.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import nl.regiekamer.platform.files.FileKind;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;

/**
 * A file that was sent as evidence, read whole and looked at.
 *
 * @param name as it was called
 * @param checksum SHA-256, hexadecimal
 * @param bytes as they came
 */
public record SentFile(String name, String checksum, byte[] bytes) {

    /** What a file may be at most. */
    public static final long MOST_BYTES = 10L << 20;

    /**
     * Reads a file on its way in.
     *
     * @throws FileRefused when it is no document, table or picture
     */
    public static SentFile read(String name, InputStream in) throws IOException {
        var place = Files.createTempFile("bewijs", ".bin");
        try {
            var probed = ProbedFile.copy(in, name, place);
            require(probed);
            return new SentFile(name, probed.checksum(), Files.readAllBytes(place));
        } finally {
            Files.deleteIfExists(place);
        }
    }

    /** What runs in a browser when opened is no evidence. */
    private static void require(ProbedFile file) {
        var kind = file.kind();
        var isFit =
                kind == FileKind.PDF
                        || kind == FileKind.PICTURE
                        || kind == FileKind.ZIP
                        || (kind == FileKind.TEXT && file.utf8() && file.firstNul() < 0);
        if (!isFit) {
            throw new FileRefused(
                    "'%s' is %s. Kies een PDF, Word, Excel, afbeelding of tekstbestand."
                            .formatted(file.name(), kind.words()));
        }
    }
}
