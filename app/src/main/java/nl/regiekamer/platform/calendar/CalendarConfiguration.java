package nl.regiekamer.platform.calendar;

import nl.regiekamer.platform.definitions.Definitions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of this installation's definitions. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendar calendar(Definitions definitions) {
        return Calendar.of(definitions);
    }
}
