package nl.regiekamer.platform.definitions;

import nl.regiekamer.platform.settings.InstallationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definitions of this installation: national ones with the pack's own on top. */
@Configuration(proxyBeanMethods = false)
class DefinitionsConfiguration {

    /** Refuses to start on any fault in the definitions, and tells all of them. */
    @Bean
    Definitions definitions(InstallationSettings settings) {
        return Definitions.load(settings.definitions(), settings.pack());
    }
}
