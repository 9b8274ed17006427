package nl.regiekamer.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import nl.regiekamer.fixture.RegiekamerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of long work. */
@RegiekamerTest
class JobsTest {

    private static final String KIND = "cbs-inlezen";
    private static final String ORDER = "{\"table\": \"BESTAATNIET\", \"area\": \"\"}";

    @Autowired Jobs jobs;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void keepsAnOrderWholeOrNotAtAll() {
        var ordered = new AtomicReference<String>();

        transaction.executeWithoutResult(status -> {
            var id = jobs.order(KIND, "Afgebroken", ORDER);
            ordered.set(id.toString());
            assertThat(jobs.find(id)).as("within the transaction").isPresent();
            assertThat(scheduled(id.toString())).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(scheduled(ordered.get())).isZero();
        assertThat(jobs.listNewest(50)).noneMatch(job -> job.title().equals("Afgebroken"));
    }

    @Test
    void carriesOutWhatWasOrdered() throws InterruptedException {
        var id = jobs.order(KIND, "Gewoon", ORDER);

        for (var i = 0; i < 300 && !jobs.find(id).orElseThrow().isOver(); i++) {
            Thread.sleep(100);
        }

        assertThat(jobs.find(id).orElseThrow().words()).contains("BESTAATNIET");
    }

    @Test
    void saysThatAJobWasInterruptedUntilItIsBegunAnew() {
        var id = java.util.UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into platform.job_progress
                            (municipality_id, id, kind, title, asked_by, asked_at, state, done,
                             total, words, changed_at)
                        values ('eigen', :id, :kind, 'Halverwege', 'iemand', now(), 'bezig', 40,
                                100, 'Rijen ophalen', now())
                        """)
                .param("id", id)
                .param("kind", KIND)
                .update();

        jobs.stop();
        jobs.start();

        var job = jobs.find(id).orElseThrow();
        assertThat(job.words()).contains("Onderbroken", "begint vanzelf opnieuw");
        assertThat(job.done()).isZero();
        assertThat(job.isOver()).isFalse();
        jdbc.sql("update platform.job_progress set state = 'mislukt' where id = :id")
                .param("id", id)
                .update();
    }

    private int scheduled(String id) {
        return jdbc.sql("select count(*) from platform.scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
