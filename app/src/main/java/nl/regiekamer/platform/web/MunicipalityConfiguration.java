package nl.regiekamer.platform.web;

import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MunicipalityConfiguration {

    @Bean
    Supplier<Municipality> municipality() {
        return () -> new Municipality("GM0000", "Gemeente", false);
    }

    @Bean
    NavigationItem startNavigation() {
        return NavigationItem.forAll(0, "/", "nav.start");
    }

    @Bean
    NavigationItem adminNavigation() {
        return NavigationItem.forRight(90, "/beheer", "nav.admin", "beheer-bekijken");
    }
}
