package nl.regiekamer.platform.signin;

import java.util.Map;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords. Each carries the name of its method, so that a stronger one can follow: old
 * hashes keep working and are renewed when their owner signs in.
 *
 * @source OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256 with 600,000 iterations
 */
@Component
class Passwords {

    private static final String METHOD = "pbkdf2-sha256-600000";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    METHOD,
                    Map.of(
                            METHOD,
                            new Pbkdf2PasswordEncoder(
                                    "",
                                    16,
                                    600_000,
                                    SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    /** Compared against when there is no account, so that both answers take as long. */
    private final String nobodys = hash("geen account, wel even lang rekenen");

    String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password gave no hash.");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, for an account that is not there. */
    void spendTime(String password) {
        var unused = encoder.matches(password, nobodys);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
