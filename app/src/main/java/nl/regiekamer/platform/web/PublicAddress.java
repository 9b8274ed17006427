package nl.regiekamer.platform.web;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import nl.regiekamer.platform.door.DoorCommand;
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
                Stream.of(DoorCommand.LATER_PORT, "local.server.port", "server.port")
                        .map(environment::getProperty)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("8080");
        return URI.create(setting.isBlank() ? "http://localhost:" + port : setting.strip());
    }

    /**
     * Whether this application only carries out an order: people reach one that is started later.
     */
    public boolean isOfALaterStart() {
        return environment.containsProperty(DoorCommand.LATER_PORT);
    }

    /** The whole address of a path. */
    public String of(String path) {
        return base().resolve(path).toString();
    }
}
