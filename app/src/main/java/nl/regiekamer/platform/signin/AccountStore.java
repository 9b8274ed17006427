package nl.regiekamer.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Accounts, their roles and the secrets of their codes. */
@Repository
class AccountStore {

    private static final String SELECT =
            """
            select a.id, a.name, a.email, a.state, a.created_at, a.last_seen_at,
                   a.recovered_at,
                   array(select r.role from platform.account_role r
                         where r.municipality_id = a.municipality_id and r.account_id = a.id
                         order by r.role) as roles,
                   exists (select from platform.account_code c
                           where c.municipality_id = a.municipality_id
                             and c.account_id = a.id) as has_code,
                   (select count(*) from platform.account_passkey p
                    where p.municipality_id = a.municipality_id
                      and p.account_id = a.id) as passkeys
            from platform.account a
            where a.municipality_id = :municipality
            """;

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    AccountStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text) {
        return jdbc.sql(text).param("municipality", municipality.get().code());
    }

    /** Whether somebody can manage accounts. */
    boolean hasAdministrator() {
        return sql("""
        select exists (select from platform.account a
                       join platform.account_role r
                         on r.municipality_id = a.municipality_id and r.account_id = a.id
                       where a.municipality_id = :municipality
                         and a.state = :state and r.role = :role)
        """)
                .param("state", Account.State.ACTIVE.word())
                .param("role", Roles.ADMINISTRATOR)
                .query(Boolean.class)
                .single();
    }

    List<Account> listAll() {
        return sql(SELECT + "order by lower(a.name), a.id").query(AccountStore::account).list();
    }

    Map<UUID, String> listWorking(Set<String> roles) {
        return sql(
                        """
                        select a.id, a.name from platform.account a
                        where a.municipality_id = :municipality and a.state <> :blocked
                        order by lower(a.name), a.id
                        """)
                .param("blocked", Account.State.BLOCKED.word())
                .query((row, _) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    Optional<Account> find(UUID id) {
        return sql(SELECT + "and a.id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findByEmail(String email) {
        return sql(SELECT + "and a.email = :email")
                .param("email", email)
                .query(AccountStore::account)
                .optional();
    }

    /** Keeps two who do something at the same time from undoing the last administrator. */
    void lockAll() {
        sql("select pg_advisory_xact_lock(hashtext('platform.account' || :municipality))")
                .query(row -> {});
    }

    void insert(Account account) {
        sql("""
        insert into platform.account
            (municipality_id, id, name, email, state, created_at)
        values (:municipality, :id, :name, :email, :state, :created)
        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("email", account.email())
                .param("state", account.standing().state().word())
                .param("created", Sql.timestamp(account.standing().created()))
                .update();
        setRoles(account.id(), account.roles());
    }

    void setRoles(UUID id, Set<String> roles) {
        sql("""
        delete from platform.account_role
        where municipality_id = :municipality and account_id = :id
        """)
                .param("id", id)
                .update();
        for (var role : roles) {
            sql("""
            insert into platform.account_role (municipality_id, account_id, role)
            values (:municipality, :id, :role)
            """)
                    .param("id", id)
                    .param("role", role)
                    .update();
        }
    }

    void setState(UUID id, Account.State state) {
        sql("""
        update platform.account set state = :state
        where municipality_id = :municipality and id = :id
        """)
                .param("id", id)
                .param("state", state.word())
                .update();
    }

    void seen(UUID id, Instant moment) {
        sql("""
        update platform.account set last_seen_at = :moment
        where municipality_id = :municipality and id = :id
        """)
                .param("id", id)
                .param("moment", Sql.timestamp(moment))
                .update();
    }

    void recovered(UUID id, Instant moment) {
        sql("""
        update platform.account set recovered_at = :moment
        where municipality_id = :municipality and id = :id
        """)
                .param("id", id)
                .param("moment", Sql.timestamp(moment))
                .update();
    }

    Optional<String> findPasswordHash(UUID id) {
        return sql("""
        select password_hash from platform.account
        where municipality_id = :municipality and id = :id
          and password_hash is not null
        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void setPasswordHash(UUID id, String hash) {
        sql("""
        update platform.account set password_hash = :hash
        where municipality_id = :municipality and id = :id
        """)
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    Optional<byte[]> findSealedSecret(UUID id) {
        return sql("""
        select sealed_secret from platform.account_code
        where municipality_id = :municipality and account_id = :id
        """)
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    void setSealedSecret(UUID id, byte[] secret, long step) {
        sql("""
        insert into platform.account_code
            (municipality_id, account_id, sealed_secret, last_step)
        values (:municipality, :id, :secret, :step)
        on conflict (municipality_id, account_id)
        do update set sealed_secret = excluded.sealed_secret,
                      last_step = excluded.last_step
        """)
                .param("id", id)
                .param("secret", secret)
                .param("step", step)
                .update();
    }

    /** Uses up a time step; false when it, or a later one, was used before. */
    boolean useStep(UUID id, long step) {
        return sql("""
        update platform.account_code set last_step = :step
        where municipality_id = :municipality and account_id = :id
          and last_step < :step
        """)
                        .param("id", id)
                        .param("step", step)
                        .update()
                == 1;
    }

    void deleteCode(UUID id) {
        sql("""
        delete from platform.account_code
        where municipality_id = :municipality and account_id = :id
        """)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                new Account.Who(row.getString("name"), row.getString("email")),
                Set.of((String[]) row.getArray("roles").getArray()),
                new Account.Standing(
                        Account.State.of(row.getString("state")),
                        Sql.instant(row, "created_at"),
                        Sql.optionalInstant(row, "last_seen_at"),
                        Sql.optionalInstant(row, "recovered_at")),
                new Account.Factors(row.getBoolean("has_code"), row.getInt("passkeys")));
    }
}
