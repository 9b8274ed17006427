package nl.regiekamer.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.jobs.JobProgress.State;
import nl.regiekamer.platform.jobs.JobStore.News;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders long work and tells how far it is. An order survives a restart; work that a crash broke
 * off is begun anew.
 */
@Service
public class Jobs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

    private final JobStore store;
    private final InstantSource clock;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Map<String, OneTimeTask<String>> tasks = new HashMap<>();
    private volatile @Nullable Scheduler scheduler;

    Jobs(
            JobStore store,
            List<JobKind> kinds,
            DataSource dataSource,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.dataSource = new TransactionAwareDataSourceProxy(dataSource);
        kinds.forEach(kind -> tasks.put(kind.name(), task(kind)));
    }

    /**
     * Orders work; it begins within a second. The order is kept whole or not at all.
     *
     * @param kind name of a {@link JobKind}
     * @param title what it does, for people
     * @param data JSON for the kind
     * @return the id, to ask how far it is
     */
    public UUID order(String kind, String title, String data) {
        var task = tasks.get(kind);
        var running = scheduler;
        if (task == null || running == null) {
            throw new IllegalArgumentException("There is no kind of job '%s'.".formatted(kind));
        }
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            store.add(id, kind, title, CurrentActor.get().name(), clock.instant());
            running.schedule(task.instance(id.toString(), data), clock.instant());
        });
        running.triggerCheckForDueExecutions(); // only now it can be seen
        return id;
    }

    public Optional<JobProgress> find(UUID id) {
        return store.find(id);
    }

    /** The last jobs, newest first. */
    public List<JobProgress> listNewest(int limit) {
        return store.listNewest(limit);
    }

    private OneTimeTask<String> task(JobKind kind) {
        return Tasks.oneTime(kind.name(), String.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(POLL)) // an orderly stop
                .execute((instance, context) ->
                        CurrentActor.run(
                                Actor.machine("importeur", "achtergrondtaak " + kind.name()),
                                () -> run(kind, instance)));
    }

    private void run(JobKind kind, TaskInstance<String> order) {
        var id = UUID.fromString(order.getId());
        set(id, new News(State.BEZIG, 0, 0, "Begonnen", null));
        try {
            var result = kind.run(order.getData(), throttled(id));
            set(id, new News(State.KLAAR, 1, 1, result.words(), result.path()));
        } catch (JobRefused refused) {
            set(id, new News(State.MISLUKT, 0, 0, String.valueOf(refused.getMessage()), null));
        } catch (Exception fault) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The application stops; it runs again", fault);
            }
            LOG.error("Job {} ({}) failed", id, kind.name(), fault);
            set(
                    id,
                    new News(
                            State.MISLUKT,
                            0,
                            0,
                            "Er ging iets mis aan onze kant (taak %s). Probeer het opnieuw; blijft het misgaan, geef dan dit nummer door."
                                    .formatted(id),
                            null));
        }
    }

    /** Keeps news to twice a second: it is for people. */
    private JobReport throttled(UUID id) {
        var last = new AtomicReference<>(Instant.EPOCH);
        return (done, total, words) -> {
            var now = clock.instant();
            if (Duration.between(last.get(), now).abs().compareTo(BETWEEN_NEWS) >= 0) {
                last.set(now);
                set(id, new News(State.BEZIG, done, total, words, null));
            }
        };
    }

    private void set(UUID id, News news) {
        store.set(id, news, clock.instant());
    }

    @Override
    public void start() {
        store.tellInterrupted(clock.instant());
        var built =
                Scheduler.create(dataSource, List.copyOf(tasks.values()))
                        .tableName("platform.scheduled_tasks")
                        .threads(1)
                        .pollingInterval(POLL)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(4)
                        .enableImmediateExecution()
                        .shutdownMaxWait(Duration.ofSeconds(3))
                        .serializer(new PlainText())
                        .build();
        scheduler = built;
        built.start();
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Orders are JSON already; Java's own serialisation stays out of the database. */
    private static final class PlainText implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
