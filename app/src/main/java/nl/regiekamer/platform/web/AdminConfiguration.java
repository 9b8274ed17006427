package nl.regiekamer.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of Beheer in the menu, for who may open it. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    NavigationItem adminNavigation() {
        return NavigationItem.forRight(90, "/beheer", "nav.admin", "beheer-bekijken");
    }
}
