package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.AdminEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    AdminEntry accountsEntry() {
        return new AdminEntry(10, "/beheer/accounts", "admin.accounts", "accounts-beheren");
    }
}
