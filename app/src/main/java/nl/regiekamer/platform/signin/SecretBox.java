package nl.regiekamer.platform.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.regiekamer.platform.settings.InstallationSettings;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that stand in the database with a key that stands in the data folder: a copy of one
 * without the other opens nothing. AES-256-GCM; what is sealed is bound to where it belongs.
 */
@Component
class SecretBox {

    private static final String FILE = "accounts.sleutel";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    SecretBox(InstallationSettings settings) throws IOException {
        this.key = readOrMake(settings.dataDir().resolve(FILE));
    }

    /**
     * Seals.
     *
     * @param place where it belongs (table and id); opening needs the same
     */
    byte[] seal(byte[] secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret, place);
        var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return whole;
    }

    /**
     * Opens.
     *
     * @throws IllegalStateException if it was changed, moved, or sealed with another key
     */
    byte[] open(byte[] sealed, String place) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        var rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest, place);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A sealed secret (%s) does not open with the key in the data folder."
                            .formatted(place),
                    failure);
        }
    }

    /** Written beside and moved, so that a kill leaves either no key or a whole one. */
    private static SecretKey readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(FILE + ".nieuw");
            Files.writeString(draft, "");
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes));
            Files.move(draft, file);
        }
        return new SecretKeySpec(Base64.getDecoder().decode(Files.readString(file).strip()), "AES");
    }
}
