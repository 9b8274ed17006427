package nl.regiekamer.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Links that work once. The token leaves this class when made; what stays is its hash. */
@Repository
class LinkStore {

    /** What a link opens. */
    enum Purpose {
        FIRST_ADMINISTRATOR("eerste-beheerder"),
        INVITATION("uitnodiging"),
        RECOVERY("herstel");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        /** Where the link leads; the word is also how it is stored. */
        String path(String token) {
            return "/" + word + "/" + token;
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;
    private final InstantSource clock;

    LinkStore(JdbcClient jdbc, Supplier<Municipality> municipality, InstantSource clock) {
        this.jdbc = jdbc;
        this.municipality = municipality;
        this.clock = clock;
    }

    private StatementSpec sql(String text, Purpose purpose) {
        return jdbc.sql(text)
                .param("municipality", municipality.get().code())
                .param("purpose", purpose.word);
    }

    /** Makes a link; earlier ones for the same purpose and account die. */
    String make(Purpose purpose, @Nullable UUID account, Duration valid) {
        sql(
                        """
                        delete from platform.account_link
                        where municipality_id = :municipality and purpose = :purpose
                          and account_id is not distinct from cast(:account as uuid)
                        """,
                        purpose)
                .param("account", account)
                .update();
        var token = token();
        var now = clock.instant();
        sql(
                        """
                        insert into platform.account_link
                            (municipality_id, token_hash, purpose, account_id,
                             created_at, expires_at)
                        values (:municipality, :hash, :purpose, :account, :now, :expires)
                        """,
                        purpose)
                .param("hash", hash(token))
                .param("account", account)
                .param("now", Sql.timestamp(now))
                .param("expires", Sql.timestamp(now.plus(valid)))
                .update();
        return token;
    }

    /** Whether this link still works. */
    boolean works(Purpose purpose, String token) {
        return sql(
                                """
                                select count(*) from platform.account_link
                                where municipality_id = :municipality and purpose = :purpose
                                  and token_hash = :hash and expires_at > :now
                                """,
                                purpose)
                        .param("hash", hash(token))
                        .param("now", Sql.timestamp(clock.instant()))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The account that a working link is for. */
    Optional<UUID> findAccount(Purpose purpose, String token) {
        return sql(
                        """
                        select account_id from platform.account_link
                        where municipality_id = :municipality and purpose = :purpose
                          and token_hash = :hash and expires_at > :now
                        """,
                        purpose)
                .param("hash", hash(token))
                .param("now", Sql.timestamp(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Uses the link up; of two at the same time only one gets true. */
    boolean use(Purpose purpose, String token) {
        return sql(
                                """
                                delete from platform.account_link
                                where municipality_id = :municipality and purpose = :purpose
                                  and token_hash = :hash and expires_at > :now
                                """,
                                purpose)
                        .param("hash", hash(token))
                        .param("now", Sql.timestamp(clock.instant()))
                        .update()
                == 1;
    }

    /** All links of an account die, whatever they are for. */
    void deleteAll(UUID account) {
        jdbc.sql(
                        """
                        delete from platform.account_link
                        where municipality_id = :municipality and account_id = :account
                        """)
                .param("municipality", municipality.get().code())
                .param("account", account)
                .update();
    }

    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
