package nl.regiekamer.platform.access;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who signed in, as the session keeps it.
 *
 * @param account id of the account
 * @param name as pages show it
 * @param roles ids of the roles held when signing in; a change of roles ends the session
 * @param stage how far the signing in came
 * @param since when the session began
 */
public record SignedIn(UUID account, String name, Set<String> roles, Stage stage, Instant since)
        implements Principal, Serializable {

    /** How far the signing in came. */
    public enum Stage {
        /** All that the roles give. */
        FULL,
        /** A role takes a second factor that is not there yet: only setting that up is possible. */
        MUST_ENROL
    }

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** The account's id as text: the name by which Spring Security knows it. */
    @Override
    public String getName() {
        return account.toString();
    }

    /** Who signed in on this request, if anybody. */
    public static Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
