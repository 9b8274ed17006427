package nl.regiekamer.platform.web;

import java.util.function.Supplier;
import nl.regiekamer.platform.definitions.Definitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose Regiekamer this is: the pack says so. */
@Configuration(proxyBeanMethods = false)
class MunicipalityConfiguration {

    @Bean
    Supplier<Municipality> municipality(Definitions definitions) {
        var pack =
                definitions
                        .findPack()
                        .orElseThrow(() -> new IllegalStateException("No pack was loaded."))
                        .content();
        var municipality =
                new Municipality(
                        pack.path("gemeente").path("code").asString(),
                        pack.path("gemeente").path("naam").asString(),
                        pack.path("verzonnen").asBoolean(false));
        return () -> municipality;
    }

    @Bean
    NavigationItem startNavigation() {
        return NavigationItem.forAll(0, "/", "nav.start");
    }
}
