package nl.regiekamer.platform.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whom to tell about a hole: the setting {@code regiekamer.security-contact}. Without one there is
 * no such file, rather than one that misleads.
 *
 * @source RFC 9116
 */
@Controller
class SecurityTextController {

    private static final Duration VALID = Duration.ofDays(180);

    private final Environment environment;
    private final PublicAddress address;
    private final InstantSource clock;

    SecurityTextController(Environment environment, PublicAddress address, InstantSource clock) {
        this.environment = environment;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    @Access(Access.PUBLIC)
    ResponseEntity<String> show() {
        var contact =
                Optional.of(environment.getProperty("regiekamer.security-contact", ""))
                        .filter(setting -> !setting.isBlank())
                        .orElseThrow(() -> new NotFound("Een meldpunt voor lekken"));
        var expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
        var text =
                """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s
                """
                        .formatted(
                                contact.strip(), expires, address.of("/.well-known/security.txt"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text);
    }
}
