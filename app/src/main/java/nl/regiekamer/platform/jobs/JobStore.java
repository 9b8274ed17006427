package nl.regiekamer.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.regiekamer.platform.jobs.JobProgress.State;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Progress of jobs, for people; the orders themselves are kept by db-scheduler. */
@Component
class JobStore {

    /** One installation serves one municipality; the column is there for when it serves more. */
    private static final String MUNICIPALITY = "eigen";

    private static final String SELECT =
            """
            select id, title, asked_by, asked_at, state, done, total, words, result_path, changed_at
            from platform.job_progress
            """;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String kind, String title, String askedBy, Instant now) {
        jdbc.sql(
                        """
                        insert into platform.job_progress
                            (municipality_id, id, kind, title, asked_by, asked_at, state, done,
                             words, changed_at)
                        values (:m, :id, :kind, :title, :by, :now, 'wachtend', 0,
                                'Wacht op zijn beurt', :now)
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("by", askedBy)
                .param("now", Sql.timestamp(now))
                .update();
    }

    /** News of a job. */
    record News(State state, long done, long total, String words, @Nullable String path) {}

    void set(UUID id, News news, Instant now) {
        jdbc.sql(
                        """
                        update platform.job_progress
                        set state = :state, done = :done, total = :total, words = :words,
                            result_path = :path, changed_at = :now
                        where municipality_id = :m and id = :id
                        """)
                .param("m", MUNICIPALITY)
                .param("id", id)
                .param("state", news.state().name().toLowerCase(Locale.ROOT))
                .param("done", news.done())
                .param("total", news.total() > 0 ? news.total() : null, java.sql.Types.BIGINT)
                .param("words", news.words())
                .param("path", news.path(), java.sql.Types.VARCHAR)
                .param("now", Sql.timestamp(now))
                .update();
    }

    /** What was busy when the application ended: nobody works on it until it is begun anew. */
    void tellInterrupted(Instant now) {
        jdbc.sql(
                        """
                        update platform.job_progress
                        set done = 0, total = null, changed_at = :now,
                            words = 'Onderbroken doordat Regiekamer stopte; begint vanzelf opnieuw'
                        where municipality_id = :m and state = 'bezig'
                        """)
                .param("m", MUNICIPALITY)
                .param("now", Sql.timestamp(now))
                .update();
    }

    Optional<JobProgress> find(UUID id) {
        return jdbc.sql(SELECT + "where municipality_id = :m and id = :id")
                .param("m", MUNICIPALITY)
                .param("id", id)
                .query(JobStore::progress)
                .optional();
    }

    List<JobProgress> listNewest(int limit) {
        return jdbc.sql(SELECT + "where municipality_id = :m order by asked_at desc limit :limit")
                .param("m", MUNICIPALITY)
                .param("limit", limit)
                .query(JobStore::progress)
                .list();
    }

    private static JobProgress progress(ResultSet row, int index) throws SQLException {
        var total = row.getLong("total");
        return new JobProgress(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                total == 0 ? null : total,
                row.getString("words"),
                row.getString("result_path"),
                Sql.instant(row, "changed_at"));
    }
}
