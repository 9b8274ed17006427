package nl.regiekamer.sources.web;

import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;

/** Who may read deliveries in. */
final class ImportRight {

    static final String RIGHT = "cijfers-inlezen";

    private ImportRight() {}

    static boolean holds() {
        return CurrentActor.get().may(RIGHT);
    }

    /** The security chain answers: sign in, or not found. */
    static void require() {
        if (!holds()) {
            throw new AccessDeniedException("Reading deliveries in needs a role");
        }
    }
}
