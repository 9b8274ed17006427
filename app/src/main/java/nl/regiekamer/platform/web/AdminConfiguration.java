package nl.regiekamer.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of Beheer in the menu, for who may open it, and its own line on that page. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    NavigationItem adminNavigation() {
        return NavigationItem.forRight(90, "/beheer", "nav.admin", "beheer-bekijken");
    }

    @Bean
    AdminEntry jobAdministration() {
        return new AdminEntry(30, "/beheer/taken", "admin.jobs", JobController.RIGHT);
    }
}
