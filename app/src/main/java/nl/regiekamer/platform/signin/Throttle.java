package nl.regiekamer.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: after a few wrong tries each next one has to wait, a minute at first, a
 * quarter of an hour at most. Keys are hashed with a salt that lives an hour, in memory only: no
 * address or name is kept.
 */
@Component
class Throttle {

    /** What tries are counted by, and how many are free. */
    enum By {
        ACCOUNT(5),
        ADDRESS(30);

        private final int free;

        By(int free) {
            this.free = free;
        }
    }

    private record Tries(int count, Instant last) {}

    private static final Duration SALT_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 20_000;

    private final InstantSource clock;
    private final Map<String, Tries> tries = new LinkedHashMap<>();
    private byte[] salt = new byte[0];
    private Instant saltedAt = Instant.EPOCH;

    Throttle(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before it is looked at, so that many at once do not slip through.
     *
     * @return how long to wait, when it may not be looked at
     */
    synchronized Optional<Duration> attempt(By by, String who) {
        var now = clock.instant();
        var key = key(by, who, now);
        var before = tries.getOrDefault(key, new Tries(0, now));
        var until = before.last().plus(pause(by, before.count()));
        if (until.isAfter(now)) {
            return Optional.of(Duration.between(now, until));
        }
        tries.remove(key); // put at the end: the oldest goes first when there are too many
        tries.put(key, new Tries(before.count() + 1, now));
        if (tries.size() > MOST_KEYS) {
            tries.remove(tries.keySet().iterator().next());
        }
        return Optional.empty();
    }

    /** A right answer: what was counted against this account is forgotten. */
    synchronized void forget(By by, String who) {
        tries.remove(key(by, who, clock.instant()));
    }

    /** A right answer from an address that others share: only this try is taken back. */
    synchronized void takeBack(By by, String who) {
        tries.computeIfPresent(
                key(by, who, clock.instant()),
                (_, counted) ->
                        counted.count() <= 1
                                ? null
                                : new Tries(counted.count() - 1, counted.last()));
    }

    private static Duration pause(By by, int count) {
        if (count < by.free) {
            return Duration.ZERO;
        }
        var doubled = Duration.ofMinutes(1L << Math.min(count - by.free, 5));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private String key(By by, String who, Instant now) {
        if (now.isAfter(saltedAt.plus(SALT_LIFE)) || salt.length == 0) {
            salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            saltedAt = now;
            tries.clear();
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            var text = by.name() + ":" + who;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
