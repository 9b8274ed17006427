package nl.regiekamer.area;

import nl.regiekamer.platform.web.AdminEntry;
import nl.regiekamer.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the menu and of Beheer. */
@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    NavigationItem areaNavigation() {
        return NavigationItem.forAll(20, "/wijken", "nav.areas");
    }

    @Bean
    AdminEntry areaAdministration() {
        return new AdminEntry(20, "/beheer/gebieden", "admin.areas", "gebieden-beheren");
    }
}
