package nl.regiekamer.area;

import nl.regiekamer.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the menu. */
@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    NavigationItem areaNavigation() {
        return NavigationItem.forAll(20, "/wijken", "nav.areas");
    }
}
