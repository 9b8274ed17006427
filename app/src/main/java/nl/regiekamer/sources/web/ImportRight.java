package nl.regiekamer.sources.web;

import java.util.Set;
import nl.regiekamer.platform.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;

/** Who may read deliveries in. */
final class ImportRight {

    static final Set<String> ROLES = Set.of("beheerder", "analist");

    private ImportRight() {}

    static boolean holds() {
        return ROLES.stream().anyMatch(CurrentActor.get()::has);
    }

    /** The security chain answers: sign in, or not found. */
    static void require() {
        if (!holds()) {
            throw new AccessDeniedException("Reading deliveries in needs a role");
        }
    }
}
