package nl.regiekamer.platform.sheets;

import nl.regiekamer.platform.web.AdminEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of Beheer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SheetSettings.class)
class SheetsConfiguration {

    @Bean
    AdminEntry sheetAdministration() {
        return new AdminEntry(30, "/beheer/invoer", "admin.sheets", SheetController.ADMINISTRATION);
    }
}
