package nl.regiekamer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiekamer.fixture.TestServer;
import nl.regiekamer.platform.access.Actor.Grants;
import nl.regiekamer.platform.access.Actor.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A pooled connection never keeps the previous actor, whatever became of its transaction. */
class ActorOnConnectionTests {

    private static final long SEED = 20261124;
    private static final int CONNECTIONS = 3;
    private static final String SEEN =
            """
            select coalesce(current_setting('app.actor', true), '') || '/'
                   || coalesce(current_setting('app.roles', true), '') || '/'
                   || coalesce(current_setting('app.purpose', true), '')
            """;

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @BeforeEach
    void aSmallPool() {
        var database = TestServer.newDatabase();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().role());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        transactions.addListener(new ActorOnConnection(pool));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void neverShowsAnotherActorToAnyOfManyThreads() throws Exception {
        var random = new Random(SEED);
        List<Future<List<String>>> answers = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2_000; i++) {
                var role = "rol-" + random.nextInt(5);
                var actor =
                        new Actor(
                                "account-" + i,
                                Kind.PERSON,
                                "Iemand",
                                new Grants(Set.of(role), Set.of()),
                                "doel-" + i);
                var end = random.nextInt(3);
                expected.add("account-%d/%s/doel-%d".formatted(i, role, i));
                answers.add(threads.submit(() -> CurrentActor.call(actor, work(end))));
            }
        }

        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get())
                    .as("seed %d", SEED)
                    .containsExactly(expected.get(i), "//");
        }
    }

    /** Looks inside a transaction that commits, rolls back or fails, and then outside of one. */
    private Callable<List<String>> work(int end) {
        return () -> {
            var seen = new ArrayList<String>();
            try {
                transaction.executeWithoutResult(status -> {
                    seen.add(look());
                    switch (end) {
                        case 0 -> status.setRollbackOnly();
                        case 1 -> jdbc.sql("select 1 / 0").query(Integer.class).single();
                        default -> {}
                    }
                });
            } catch (RuntimeException failed) {
                assertThat(end).isEqualTo(1);
            }
            seen.add(look());
            return seen;
        };
    }

    @Test
    void tellsTheDatabaseOfNobodyWhereNoActorWasSet() {
        var seen = transaction.execute(_ -> look());

        assertThat(seen).isEqualTo("niemand//geen doel opgegeven");
        assertThat(look()).as("outside a transaction").isEqualTo("//");
    }

    private String look() {
        return jdbc.sql(SEEN).query(String.class).single();
    }
}
