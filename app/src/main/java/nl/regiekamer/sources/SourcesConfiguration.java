package nl.regiekamer.sources;

import java.util.Optional;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    @Bean
    SourceDefinitions sourceDefinitions(ObjectProvider<Definitions> definitions) {
        return new SourceDefinitions(() -> Optional.ofNullable(definitions.getIfAvailable()));
    }

    @Bean
    NavigationItem sourcesNavigation() {
        return NavigationItem.forAll(40, "/bronnen", "nav.sources");
    }
}
