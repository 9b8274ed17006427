package nl.regiekamer.plan.cycle;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Texts of the safety analysis and what others say; all SQL about them. */
@Repository
class AnalysisStore {

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    AnalysisStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /** The last text of each theme. */
    Map<String, ThemeAnalysis.Written> listWritten(String plan) {
        return sql(
                        """
                        select distinct on (theme_id) theme_id, number, text, generated,
                               open_generated, written_at, written_by, written_by_name
                        from plan.analysis_text
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by theme_id, number desc
                        """,
                        plan)
                .query((row, _) ->
                        Map.entry(
                                row.getString("theme_id"),
                                new ThemeAnalysis.Written(
                                        row.getInt("number"),
                                        row.getString("text"),
                                        row.getString("generated"),
                                        row.getString("open_generated"),
                                        PriorityStore.signature(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, List<ThemeAnalysis.Input>> listInputs(String plan) {
        return sql(
                        """
                        select theme_id, voice, origin, text, written_at, written_by,
                               written_by_name
                        from plan.analysis_input
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by theme_id, number
                        """,
                        plan)
                .query((row, _) ->
                        Map.entry(
                                row.getString("theme_id"),
                                new ThemeAnalysis.Input(
                                        ThemeAnalysis.Voice.valueOf(row.getString("voice")),
                                        row.getString("origin"),
                                        row.getString("text"),
                                        PriorityStore.signature(row))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void insert(String plan, String theme, ThemeAnalysis.Written written) {
        sql(
                        """
                        insert into plan.analysis_text (municipality_id, plan_id, theme_id,
                            number, text, generated, open_generated, written_at, written_by,
                            written_by_name)
                        values (:municipality, :plan, :theme, :number, :text, :generated, :open,
                            :at, :by, :byName)
                        """,
                        plan)
                .param("theme", theme)
                .param("number", written.number())
                .param("text", written.text())
                .param("generated", written.generated())
                .param("open", written.open())
                .param("at", Sql.timestamp(written.signature().at()))
                .param("by", written.signature().by())
                .param("byName", written.signature().name())
                .update();
    }

    void insert(String plan, String theme, ThemeAnalysis.Input input) {
        sql(
                        """
                        insert into plan.analysis_input (municipality_id, plan_id, theme_id,
                            number, voice, origin, text, written_at, written_by,
                            written_by_name)
                        select :municipality, :plan, :theme, coalesce(max(number), 0) + 1,
                            :voice, :origin, :text, :at, :by, :byName
                        from plan.analysis_input
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and theme_id = :theme
                        """,
                        plan)
                .param("theme", theme)
                .param("voice", input.voice().name())
                .param("origin", input.origin())
                .param("text", input.text())
                .param("at", Sql.timestamp(input.signature().at()))
                .param("by", input.signature().by())
                .param("byName", input.signature().name())
                .update();
    }
}
