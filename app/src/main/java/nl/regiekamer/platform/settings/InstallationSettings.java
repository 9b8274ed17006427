package nl.regiekamer.platform.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher tells the application.
 *
 * @param dataDir folder that this installation owns: database, secrets; made when absent
 * @param definitions folder with the national definitions
 * @param pack folder of the municipality's pack; when none is told, the only one in the folder
 *     {@code municipalities} beside the definitions
 */
@ConfigurationProperties("regiekamer")
public record InstallationSettings(Path dataDir, Path definitions, Path pack) {

    /**
     * @throws PackNotChosen when no pack is told and there is not exactly one
     */
    public InstallationSettings(Path dataDir, Path definitions, @Nullable Path pack) {
        this.dataDir = dataDir;
        this.definitions = definitions;
        this.pack = pack == null ? OnlyPack.in(definitions.resolveSibling("municipalities")) : pack;
    }
}
