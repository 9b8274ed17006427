package nl.regiekamer.plan.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Scores of themes and the accents that were chosen; all SQL about them. */
@Repository
class PriorityStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    PriorityStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /** Lets those who write about the cycle of a plan wait for each other. */
    void lock(String plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.cycle %s %s".formatted(municipality.get().code(), plan))
                .query((row, _) -> row.getRow())
                .list();
    }

    /** Every score that was ever given in a plan, oldest first. */
    List<ThemeScore> listScores(String plan) {
        return sql(
                        """
                        select theme_id, criterion_id, number, score, reason, written_at,
                               written_by, written_by_name
                        from plan.priority_score
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by written_at, theme_id, criterion_id, number
                        """,
                        plan)
                .query((row, _) -> score(row))
                .list();
    }

    private static ThemeScore score(ResultSet row) throws SQLException {
        return new ThemeScore(
                row.getString("theme_id"),
                row.getString("criterion_id"),
                row.getInt("number"),
                given(row),
                row.getString("reason"),
                signature(row));
    }

    private static @Nullable Integer given(ResultSet row) throws SQLException {
        var score = row.getInt("score");
        return row.wasNull() ? null : score;
    }

    static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                Sql.instant(row, "written_at"),
                row.getString("written_by"),
                row.getString("written_by_name"));
    }

    void insert(String plan, ThemeScore score) {
        sql(
                        """
                        insert into plan.priority_score (municipality_id, plan_id, theme_id,
                            criterion_id, number, score, reason, written_at, written_by,
                            written_by_name)
                        values (:municipality, :plan, :theme, :criterion, :number, :score,
                            :reason, :at, :by, :byName)
                        """,
                        plan)
                .param("theme", score.theme())
                .param("criterion", score.criterion())
                .param("number", score.number())
                .param("score", score.score(), Types.INTEGER)
                .param("reason", score.reason())
                .param("at", Sql.timestamp(score.signature().at()))
                .param("by", score.signature().by())
                .param("byName", score.signature().name())
                .update();
    }

    /** What was last chosen for each theme. */
    List<AccentChoice> listChoices(String plan) {
        return sql(
                        """
                        select distinct on (theme_id) theme_id, number, accent, reason,
                               written_at, written_by, written_by_name
                        from plan.accent_choice
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by theme_id, number desc
                        """,
                        plan)
                .query((row, _) ->
                        new AccentChoice(
                                row.getString("theme_id"),
                                row.getInt("number"),
                                row.getBoolean("accent"),
                                row.getString("reason"),
                                signature(row)))
                .list();
    }

    void insert(String plan, AccentChoice choice) {
        sql(
                        """
                        insert into plan.accent_choice (municipality_id, plan_id, theme_id,
                            number, accent, reason, written_at, written_by, written_by_name)
                        values (:municipality, :plan, :theme, :number, :accent, :reason, :at, :by,
                            :byName)
                        """,
                        plan)
                .param("theme", choice.theme())
                .param("number", choice.number())
                .param("accent", choice.accent())
                .param("reason", choice.reason())
                .param("at", Sql.timestamp(choice.signature().at()))
                .param("by", choice.signature().by())
                .param("byName", choice.signature().name())
                .update();
    }
}
