package nl.regiekamer.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file set aside to be read, with what one pass over its bytes tells. Memory does not grow with
 * the file.
 *
 * @param path where it stands
 * @param name as the supplier called it
 * @param kind what its bytes are
 * @param sizeBytes size
 * @param checksum SHA-256, hexadecimal
 * @param utf8 whether all of it is well-formed UTF-8
 * @param firstNul place of the first NUL byte; -1 for none
 */
public record ProbedFile(
        Path path,
        String name,
        FileKind kind,
        long sizeBytes,
        String checksum,
        boolean utf8,
        long firstNul) {

    private static final int HEAD_BYTES = 8192;
    private static final int BUFFER_BYTES = 1 << 16;

    /** Copies a stream to a file and looks at it on the way. */
    public static ProbedFile copy(InputStream bytes, String name, Path target) throws IOException {
        var pass = new Pass();
        try (var out = Files.newOutputStream(target)) {
            pass.over(bytes, out);
        }
        return pass.result(target, name);
    }

    /** Looks at a file where it stands. */
    public static ProbedFile of(Path file, String name) throws IOException {
        var pass = new Pass();
        try (var in = Files.newInputStream(file)) {
            pass.over(in, OutputStream.nullOutputStream());
        }
        return pass.result(file, name);
    }

    /** What is gathered while the bytes pass. */
    private static final class Pass {

        private final MessageDigest digest = sha256();
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final ByteBuffer pending = ByteBuffer.allocate(BUFFER_BYTES + 8);
        private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES + 8);
        private byte[] head = new byte[0];
        private long size;
        private long firstNul = -1;
        private boolean utf8 = true;

        void over(InputStream in, OutputStream out) throws IOException {
            var buffer = new byte[BUFFER_BYTES];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                look(buffer, n);
                size += n;
            }
            decode(true);
        }

        private void look(byte[] buffer, int n) {
            if (head.length < HEAD_BYTES) {
                var from = head.length;
                var take = Math.min(n, HEAD_BYTES - from);
                head = Arrays.copyOf(head, from + take);
                System.arraycopy(buffer, 0, head, from, take);
            }
            for (var i = 0; firstNul < 0 && i < n; i++) {
                if (buffer[i] == 0) {
                    firstNul = size + i;
                }
            }
            if (utf8) {
                pending.put(buffer, 0, n);
                decode(false);
            }
        }

        private void decode(boolean end) {
            if (!utf8) {
                return;
            }
            pending.flip();
            characters.clear();
            utf8 = !decoder.decode(pending, characters, end).isError();
            pending.compact();
        }

        ProbedFile result(Path path, String name) {
            return new ProbedFile(
                    path,
                    name,
                    FileKind.of(head),
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    utf8,
                    firstNul);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
