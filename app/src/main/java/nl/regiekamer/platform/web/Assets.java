package nl.regiekamer.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The browser files under their current names, which carry a hash of their content. */
@Component
public class Assets {

    private final Properties names = new Properties();

    Assets() throws IOException {
        try (var list = Assets.class.getResourceAsStream("/static/assets/assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("The browser files are missing from the build.");
            }
            names.load(new InputStreamReader(list, StandardCharsets.UTF_8));
        }
    }

    /** Path of an asset, for instance {@code regiekamer.css}. */
    public String path(String name) {
        var file = names.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no browser file " + name);
        }
        return "/assets/" + file;
    }
}
