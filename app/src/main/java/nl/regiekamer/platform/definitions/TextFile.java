package nl.regiekamer.platform.definitions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file as UTF-8 and says where it is not. */
final class TextFile {

    /** Far above any file that a person keeps by hand. */
    private static final long BYTES_AT_MOST = 2_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text, or nothing after a fault. */
    static Optional<String> find(Path path, String file, FaultList faults) {
        try {
            if (Files.size(path) > BYTES_AT_MOST) {
                faults.add(
                        Place.startOf(file),
                        "Dit bestand is groter dan 2 MB.",
                        "Misschien is het geen definitiebestand; splits het anders in meer bestanden.");
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path), file, faults);
        } catch (IOException e) {
            faults.add(
                    Place.startOf(file),
                    "Dit bestand kan niet worden gelezen (%s)."
                            .formatted(e.getClass().getSimpleName()),
                    "Controleer of het bestaat en of u het mag lezen.");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, String file, FaultList faults) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        var text = out.toString();
        if (result.isError()) {
            faults.add(
                    Place.after(text, file),
                    "Hier staat een teken dat geen UTF-8 is (byte 0x%02X)."
                            .formatted(bytes[in.position()]),
                    "Bewaar het bestand als tekst met de codering UTF-8.");
            return Optional.empty();
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            faults.add(
                    Place.after(text.substring(0, zero), file),
                    "Dit is geen tekstbestand (byte 0x00).",
                    "Misschien is het een afbeelding of rekenblad; haal het uit deze map.");
            return Optional.empty();
        }
        var marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(marked ? text.substring(1) : text);
    }
}
