package nl.regiekamer.picture.web;

import nl.regiekamer.platform.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PictureNavigation {

    @Bean
    NavigationItem figuresNavigation() {
        return NavigationItem.forAll(30, "/cijfers", "nav.figures");
    }
}
