package nl.regiekamer.platform.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in, or could.
 *
 * @param id never reused
 * @param who name and e-mail address
 * @param roles ids of roles
 * @param standing state and moments
 * @param factors which second factors are set up
 */
public record Account(UUID id, Who who, Set<String> roles, Standing standing, Factors factors) {

    /** Name and e-mail address; the address in lower case, unique. */
    public record Who(String name, String email) {

        public Who {
            name = name.strip();
            email = email.strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * State and moments.
     *
     * @param lastSeen when somebody last signed in with it; null for never
     * @param recovered when its access was last recovered by a link from the terminal; null for
     *     never
     */
    public record Standing(
            State state, Instant created, @Nullable Instant lastSeen, @Nullable Instant recovered) {

        static Standing fresh(State state, Instant now) {
            return new Standing(state, now, null, null);
        }
    }

    /** Second factors that are set up. */
    public record Factors(boolean code, int passkeys) {

        public boolean any() {
            return code || passkeys > 0;
        }
    }

    /** Whether somebody can sign in. */
    public enum State {
        INVITED("uitgenodigd"),
        ACTIVE("actief"),
        BLOCKED("geblokkeerd");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As stored and shown. */
        public String word() {
            return word;
        }

        static State of(String word) {
            for (var state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    public Account {
        roles = Set.copyOf(roles);
    }

    public String name() {
        return who.name();
    }

    public String email() {
        return who.email();
    }

    public boolean is(State state) {
        return standing.state() == state;
    }
}
