package nl.regiekamer.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A PostgreSQL that somebody else keeps, named by {@code --database-url} and four settings. */
class OwnDatabaseTests {

    private static final String SETTING = "regiekamer.database.";

    private final Map<String, String> settings = new LinkedHashMap<>();

    OwnDatabaseTests() {
        settings.put("url", "jdbc:postgresql://database.voorbeeld/regiekamer");
        settings.put("owner", "eigenaar");
        settings.put("owner-password", "geheim-van-de-eigenaar");
        settings.put("user", "toepassing");
        settings.put("password", "geheim-van-de-toepassing");
    }

    @ParameterizedTest(name = "{0} is \"{1}\"")
    @CsvSource({
        "owner,",
        "owner-password,",
        "user,",
        "password,",
        "owner, ''",
        "owner-password, ' '",
        "user, ''",
        "password, ''",
        "url, ''",
    })
    void isRefusedByTheNameOfTheSettingThatIsMissing(String missing, String value) {
        settings.remove(missing);
        if (value != null) {
            settings.put(missing, value);
        }

        start().run(context -> {
            var words = analysis(Objects.requireNonNull(context.getStartupFailure()));
            assertThat(words)
                    .contains("De instelling regiekamer.database." + missing + " ontbreekt")
                    .contains("docs/database.md")
                    .doesNotContain("geheim");
        });
    }

    @Test
    void isTakenWithItsTwoRolesWhenEverySettingIsThere() {
        start().run(context -> {
            var access = context.getBean(DatabaseAccess.class);
            assertThat(access.url()).isEqualTo(settings.get("url"));
            assertThat(access.owner())
                    .isEqualTo(new DatabaseAccess.Login("eigenaar", "geheim-van-de-eigenaar"));
            assertThat(access.application())
                    .isEqualTo(new DatabaseAccess.Login("toepassing", "geheim-van-de-toepassing"));
        });
    }

    private ApplicationContextRunner start() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "regiekamer.data-dir=nergens",
                        "regiekamer.definitions=nergens",
                        "regiekamer.pack=nergens")
                .withPropertyValues(
                        settings.entrySet().stream()
                                .map(one -> SETTING + one.getKey() + "=" + one.getValue())
                                .toArray(String[]::new));
    }

    /** What the terminal shows of a start that failed. */
    private static String analysis(Throwable failure) {
        var analysis =
                Objects.requireNonNull(new DatabaseRefusedAnalyzer().analyze(failure), "analysis");
        return analysis.getDescription() + "\n" + analysis.getAction();
    }
}
