package nl.regiekamer.platform.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * One-time codes from an app on the phone.
 *
 * @source RFC 6238 (TOTP), with SHA-1, six digits and half a minute, as all apps know it
 */
@Component
class OneTimeCodes {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final AccountStore store;
    private final SecretBox box;
    private final InstantSource clock;

    OneTimeCodes(AccountStore store, SecretBox box, InstantSource clock) {
        this.store = store;
        this.box = box;
        this.clock = clock;
    }

    /** A new secret, not yet of anybody. */
    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** Gives an account this secret, when the code proves that the app has it. */
    boolean enrol(UUID account, byte[] secret, String code) {
        var step = findStep(secret, code);
        if (step.isEmpty()) {
            return false;
        }
        store.setSealedSecret(account, box.seal(secret, place(account)), step.getAsLong());
        return true;
    }

    /** Whether the code is right and was not used before. */
    boolean check(UUID account, String code) {
        var sealed = store.findSealedSecret(account);
        if (sealed.isEmpty()) {
            return false;
        }
        var step = findStep(box.open(sealed.get(), place(account)), code);
        return step.isPresent() && store.useStep(account, step.getAsLong());
    }

    /** The secret as apps take it when it is typed: groups of four. */
    static String typed(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0;
        var buffer = 0;
        for (var one : secret) {
            buffer = (buffer << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address by which an app takes the secret over, also as a picture. */
    static String address(byte[] secret, String issuer, String email) {
        var maker = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        var owner = URLEncoder.encode(email, StandardCharsets.UTF_8);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(maker, owner, typed(secret).replace(" ", ""), maker);
    }

    /** The time step of a code, one before and one after allowed for clocks that differ. */
    private OptionalLong findStep(byte[] secret, String code) {
        var given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        var key = new SecretKeySpec(secret, "HmacSHA1");
        var seconds = generator.getTimeStep().toSeconds();
        for (var shift = -1; shift <= 1; shift++) {
            var moment = clock.instant().plusSeconds(shift * seconds);
            try {
                var expected = generator.generateOneTimePasswordString(key, moment);
                if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given)) {
                    return OptionalLong.of(moment.getEpochSecond() / seconds);
                }
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return OptionalLong.empty();
    }

    private static String place(UUID account) {
        return "platform.account_code/" + account;
    }
}
