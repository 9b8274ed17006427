package nl.regiekamer.platform.sql;

import java.util.Map;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.sql.DatabaseAccess.Login;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which database: the one of {@code regiekamer.database.url}, or our own in the data folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    InstallationSettings.class,
    DatabaseConfiguration.ExternalDatabase.class
})
class DatabaseConfiguration {

    /** A PostgreSQL (15 or newer) that somebody else keeps. */
    @ConfigurationProperties("regiekamer.database")
    record ExternalDatabase(
            String url, String owner, String ownerPassword, String user, String password) {}

    @Bean
    @ConditionalOnProperty("regiekamer.database.url")
    DatabaseAccess externalDatabase(ExternalDatabase external) {
        return new DatabaseAccess(
                external.url(),
                new Login(external.owner(), external.ownerPassword()),
                new Login(external.user(), external.password()));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(DatabaseAccess.class)
    EmbeddedDatabase embeddedDatabase(InstallationSettings settings) {
        return EmbeddedDatabase.start(settings.dataDir());
    }

    @Bean
    @ConditionalOnMissingBean(DatabaseAccess.class)
    DatabaseAccess databaseAccess(EmbeddedDatabase embedded) {
        return embedded.access();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseAccess access) {
        return new Connection(access.url(), access.application());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseAccess access) {
        return new MigrationConnection(access.url(), access.owner());
    }

    /** Migrations grant to the application's role under this name: {@code ${app}}. */
    @Bean
    FlywayConfigurationCustomizer migrationPlaceholders(DatabaseAccess access) {
        return (FluentConfiguration flyway) ->
                flyway.placeholders(Map.of("app", access.application().role()));
    }

    private record Connection(String url, Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.role();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record MigrationConnection(String url, Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.role();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
