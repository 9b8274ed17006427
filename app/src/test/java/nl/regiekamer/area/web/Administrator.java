package nl.regiekamer.area.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.platform.access.SignedIn;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody who may manage areas. */
final class Administrator {

    private Administrator() {}

    static RequestPostProcessor signedIn() {
        var person =
                new SignedIn(
                        UUID.randomUUID(),
                        "Proef",
                        Set.of("beheerder"),
                        SignedIn.Stage.FULL,
                        Instant.now());
        return authentication(new TestingAuthenticationToken(person, null, "ROLE_TEST"));
    }

    static RequestPostProcessor token() {
        return csrf();
    }
}
