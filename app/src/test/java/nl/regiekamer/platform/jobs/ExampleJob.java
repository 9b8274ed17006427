package nl.regiekamer.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import nl.regiekamer.platform.jobs.JobProgress.State;
import nl.regiekamer.platform.jobs.JobStore.News;
import org.springframework.context.ApplicationContext;

/** Work whose progress a test tells itself, to see it on a page. */
public final class ExampleJob {

    private final JobStore store;
    private final UUID id = UUID.randomUUID();

    /** A job that waits for its turn. */
    public ExampleJob(ApplicationContext context) {
        store = context.getBean(JobStore.class);
        store.add(id, "voorbeeld", "Tabel van het voorbeeld ophalen", "C. Ollega", Instant.now());
    }

    public String path() {
        return "/beheer/taken/" + id;
    }

    public void isAt(long done, long total) {
        set(new News(State.BEZIG, done, total, "Rijen ophalen", null));
    }

    public void ends() {
        set(new News(State.KLAAR, 1, 1, "De tabel is ingelezen.", "/bronnen"));
    }

    private void set(News news) {
        store.set(id, news, Instant.now());
    }
}
