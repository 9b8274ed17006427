package nl.regiekamer.platform.web;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Under which address people reach this installation: the setting {@code regiekamer.address}, else
 * this machine's own.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** Scheme, host and port; without a path. Known once the server listens. */
    public URI base() {
        var setting = environment.getProperty("regiekamer.address", "");
        var port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create(setting.isBlank() ? "http://localhost:" + port : setting.strip());
    }

    /** The whole address of a path. */
    public String of(String path) {
        return base().resolve(path).toString();
    }
}
