package nl.regiekamer.platform.settings;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher tells the application.
 *
 * @param dataDir folder that this installation owns: database, secrets; made when absent
 * @param definitions folder with the national definitions
 * @param pack folder of the municipality's pack
 */
@ConfigurationProperties("regiekamer")
public record InstallationSettings(Path dataDir, Path definitions, Path pack) {}
