package nl.regiekamer.plan.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reports of actions with their results and evidence; all SQL about them. */
@Repository
class ReportStore {

    private static final String COLUMNS =
            "u.action_id, u.number, u.state, u.light, u.reason, u.written_at, u.written_by, u.written_by_name";

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    ReportStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    private StatementSpec sql(String text, String plan) {
        return jdbc.sql(text).param("municipality", municipality.get().code()).param("plan", plan);
    }

    /**
     * The last report of each action; not one that was withdrawn.
     *
     * @param end only what was written, or withdrawn, before it
     */
    List<Report> listLast(String plan, Instant end) {
        return sql(
                        """
                        select distinct on (u.action_id) %s
                        from plan.progress_update u
                        where u.municipality_id = :municipality
                          and u.plan_id = :plan
                          and u.written_at < :end
                          and not exists (
                              select from plan.progress_withdrawal w
                              where w.municipality_id = u.municipality_id
                                and w.plan_id = u.plan_id
                                and w.action_id = u.action_id
                                and w.number = u.number
                                and w.withdrawn_at < :end)
                        order by u.action_id, u.number desc
                        """
                                .formatted(COLUMNS),
                        plan)
                .param("end", Sql.timestamp(end))
                .query(ReportStore::report)
                .list();
    }

    /** The reports of an action, the last first. */
    List<Report> list(String plan, String action) {
        return sql(
                        """
                        select %s
                        from plan.progress_update u
                        where u.municipality_id = :municipality
                          and u.plan_id = :plan
                          and u.action_id = :action
                        order by u.number desc
                        """
                                .formatted(COLUMNS),
                        plan)
                .param("action", action)
                .query(ReportStore::report)
                .list();
    }

    /** Results of every report of a plan, by action and the report's number. */
    Map<String, Map<Integer, List<Report.Result>>> listResults(String plan) {
        var all = new HashMap<String, Map<Integer, List<Report.Result>>>();
        sql(
                        """
                        select action_id, number, what, amount, unit
                        from plan.progress_result
                        where municipality_id = :municipality
                          and plan_id = :plan
                        order by action_id, number, place
                        """,
                        plan)
                .query(row -> {
                    all.computeIfAbsent(row.getString("action_id"), _ -> new HashMap<>())
                            .computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                            .add(result(row));
                });
        return all;
    }

    /**
     * What reports of a plan counted, by action and then the oldest first; not of a report that was
     * withdrawn.
     *
     * @param end only what was written, or withdrawn, before it
     */
    List<Counted> listCounted(String plan, Instant end) {
        return sql(
                        """
                        select r.action_id, u.written_at, r.what, r.amount, r.unit
                        from plan.progress_result r
                        join plan.progress_update u
                          using (municipality_id, plan_id, action_id, number)
                        where r.municipality_id = :municipality
                          and r.plan_id = :plan
                          and u.written_at < :end
                          and not exists (
                              select from plan.progress_withdrawal w
                              where w.municipality_id = r.municipality_id
                                and w.plan_id = r.plan_id
                                and w.action_id = r.action_id
                                and w.number = r.number
                                and w.withdrawn_at < :end)
                        order by r.action_id, r.number, r.place
                        """,
                        plan)
                .param("end", Sql.timestamp(end))
                .query((row, _) ->
                        new Counted(
                                row.getString("action_id"),
                                LocalDate.ofInstant(Sql.instant(row, "written_at"), Dutch.ZONE),
                                result(row)))
                .list();
    }

    private static Report.Result result(ResultSet row) throws SQLException {
        return new Report.Result(
                row.getString("what"), row.getBigDecimal("amount"), row.getString("unit"));
    }

    /** Results of all reports of an action, by the report's number. */
    Map<Integer, List<Report.Result>> listResults(String plan, String action) {
        return sql(
                        """
                        select number, what, amount, unit
                        from plan.progress_result
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        order by number, place
                        """,
                        plan)
                .param("action", action)
                .query((row, _) -> Map.entry(row.getInt("number"), result(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Evidence of all reports of an action, by the report's number; without the files. */
    Map<Integer, List<Report.Evidence>> listEvidence(String plan, String action) {
        return sql(
                        """
                        select number, place, label, address, file_name
                        from plan.progress_evidence
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        order by number, place
                        """,
                        plan)
                .param("action", action)
                .query((row, _) ->
                        Map.entry(
                                row.getInt("number"),
                                new Report.Evidence(
                                        row.getInt("place"),
                                        row.getString("label"),
                                        row.getString("address"),
                                        row.getString("file_name"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<SentFile> findFile(String plan, String action, int number, int place) {
        return sql(
                        """
                        select file_name, checksum, content
                        from plan.progress_evidence
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                          and number = :number
                          and place = :place
                          and content is not null
                        """,
                        plan)
                .param("action", action)
                .param("number", number)
                .param("place", place)
                .query((row, _) ->
                        new SentFile(
                                row.getString("file_name"),
                                row.getString("checksum"),
                                row.getBytes("content")))
                .optional();
    }

    /**
     * Adds a report; the right stands in the statement.
     *
     * @param steers whether the writer may report of every action
     * @return false when the writer does not hold the action
     */
    boolean insert(String plan, NewReport report, Stamp stamp, boolean steers) {
        var number = countReports(plan, report.action()) + 1;
        var added =
                sql(
                                """
                                insert into plan.progress_update (municipality_id, plan_id,
                                    action_id, number, state, light, reason, written_at,
                                    written_by, written_by_name)
                                select :municipality, :plan, :action, :number, :state, :light,
                                    :reason, :at, :by, :byName
                                where :steers or %s
                                """
                                        .formatted(HolderStore.HELD_BY_ACTOR),
                                plan)
                        .param("action", report.action())
                        .param("number", number)
                        .param("state", report.state())
                        .param("light", report.light().name())
                        .param("reason", report.reason())
                        .param("at", Sql.timestamp(stamp.at()))
                        .param("by", stamp.by())
                        .param("byName", stamp.byName())
                        .param("steers", steers)
                        .param("actor", stamp.by())
                        .update();
        if (added == 0) {
            return false;
        }
        addResults(plan, report, number);
        addEvidence(plan, report, number);
        return true;
    }

    /** How many reports an action has, withdrawn ones too: the number of the last. */
    int countReports(String plan, String action) {
        return sql(
                        """
                        select coalesce(max(number), 0)
                        from plan.progress_update
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and action_id = :action
                        """,
                        plan)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private void addResults(String plan, NewReport report, int number) {
        var place = 0;
        for (var result : report.results()) {
            sql(
                            """
                            insert into plan.progress_result (municipality_id, plan_id, action_id,
                                number, place, what, amount, unit)
                            values (:municipality, :plan, :action, :number, :place, :what, :amount,
                                :unit)
                            """,
                            plan)
                    .param("action", report.action())
                    .param("number", number)
                    .param("place", ++place)
                    .param("what", result.what())
                    .param("amount", result.amount())
                    .param("unit", result.unit())
                    .update();
        }
    }

    private void addEvidence(String plan, NewReport report, int number) {
        var place = 0;
        for (var evidence : report.evidence()) {
            var file = evidence.file();
            sql(
                            """
                            insert into plan.progress_evidence (municipality_id, plan_id,
                                action_id, number, place, label, address, file_name, checksum,
                                size_bytes, content)
                            values (:municipality, :plan, :action, :number, :place, :label,
                                :address, :file, :checksum, :size, :content)
                            """,
                            plan)
                    .param("action", report.action())
                    .param("number", number)
                    .param("place", ++place)
                    .param("label", evidence.label())
                    .param("address", file.isPresent() ? null : evidence.address())
                    .param("file", file.map(SentFile::name).orElse(null))
                    .param("checksum", file.map(SentFile::checksum).orElse(null))
                    .param(
                            "size",
                            file.map(one -> (long) one.bytes().length).orElse(null),
                            java.sql.Types.BIGINT)
                    .param(
                            "content",
                            file.map(SentFile::bytes).orElse(null),
                            java.sql.Types.VARBINARY)
                    .update();
        }
    }

    private static Report report(ResultSet row, int index) throws SQLException {
        return new Report(
                row.getString("action_id"),
                row.getInt("number"),
                row.getString("state"),
                Light.valueOf(row.getString("light")),
                row.getString("reason"),
                Sql.instant(row, "written_at"),
                row.getString("written_by_name"),
                row.getString("written_by"));
    }
}
