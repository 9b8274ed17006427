package nl.regiekamer.platform.sql;

import java.util.Map;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.sql.DatabaseAccess.Login;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
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

    /** A PostgreSQL (15 or newer) that somebody else keeps; without a URL there is none. */
    @ConfigurationProperties("regiekamer.database")
    record ExternalDatabase(
            @Nullable String url,
            @Nullable String owner,
            @Nullable String ownerPassword,
            @Nullable String user,
            @Nullable String password) {

        private DatabaseAccess access() {
            return new DatabaseAccess(
                    given(url, "url"),
                    new Login(given(owner, "owner"), given(ownerPassword, "owner-password")),
                    new Login(given(user, "user"), given(password, "password")));
        }

        private static String given(@Nullable String value, String name) {
            if (value == null || value.isBlank()) {
                throw new DatabaseRefused(
                        "De instelling regiekamer.database.%s ontbreekt.\nVul haar in zoals docs/database.md zegt, of start zonder --database-url."
                                .formatted(name));
            }
            return value;
        }
    }

    /** One of our own, unless somebody named another. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(DatabaseAccess.class)
    DatabaseServer databaseServer(InstallationSettings settings, ExternalDatabase external) {
        return external.url() == null
                ? EmbeddedDatabase.start(settings.dataDir())
                : new KeptElsewhere(external.access());
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseAccess databaseAccess(DatabaseServer server) {
        return server.access();
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

    /** Nothing to start, and nothing to stop. */
    record KeptElsewhere(DatabaseAccess access) implements DatabaseServer {
        @Override
        public void close() {}
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
