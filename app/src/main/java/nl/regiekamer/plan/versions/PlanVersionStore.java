package nl.regiekamer.plan.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of plan versions; all SQL about them. */
@Repository
class PlanVersionStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    PlanVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets writers of plans wait for each other until the transaction ends. */
    void lock(String municipality) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "plan.version " + municipality)
                .query((row, _) -> row.getRow())
                .list();
    }

    /** Versions are numbered through, whichever plan they are of: a number is an address. */
    int nextNumber(String municipality) {
        return jdbc.sql(
                        """
                        select coalesce(max(number), 0) + 1 as next
                        from plan.version
                        where municipality_id = :municipality
                        """)
                .param("municipality", municipality)
                .query((row, _) -> row.getInt("next"))
                .single();
    }

    List<PlanVersion> list(String municipality, String plan) {
        return jdbc.sql(
                        """
                        select v.plan_id, v.number, v.title, v.reason, v.state, v.made_by,
                               v.made_by_name, v.made_at, v.decided_body, v.decided_on,
                               v.decision_number, v.decision_document, v.applies_from, v.rank,
                               v.takes_back,
                               (select max(s.at)
                                from plan.version_step s
                                where s.municipality_id = v.municipality_id
                                  and s.plan_id = v.plan_id
                                  and s.number = v.number
                                  and s.state = 'DECIDED') as decided_at
                        from plan.version v
                        where v.municipality_id = :municipality
                          and v.plan_id = :plan
                        order by v.number
                        """)
                .param("municipality", municipality)
                .param("plan", plan)
                .query(PlanVersionStore::version)
                .list();
    }

    /** How many things each version of a plan changes, by its number. */
    Map<Integer, Integer> countChanges(String municipality, String plan) {
        return jdbc
                .sql(
                        """
                        select number, count(*) as things
                        from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                        group by number
                        """)
                .param("municipality", municipality)
                .param("plan", plan)
                .query((row, _) -> Map.entry(row.getInt("number"), row.getInt("things")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> listIds(String municipality, String plan, String kind) {
        return jdbc.sql(
                        """
                        select distinct object_id
                        from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and kind = :kind
                        """)
                .param("municipality", municipality)
                .param("plan", plan)
                .param("kind", kind)
                .query((row, _) -> row.getString("object_id"))
                .set();
    }

    List<String> listPlans(String municipality) {
        return jdbc.sql(
                        """
                        select distinct plan_id
                        from plan.version
                        where municipality_id = :municipality
                        order by plan_id
                        """)
                .param("municipality", municipality)
                .query((row, _) -> row.getString("plan_id"))
                .list();
    }

    void insert(String municipality, PlanVersion version) {
        jdbc.sql(
                        """
                        insert into plan.version (municipality_id, plan_id, number, title, reason,
                            state, made_by, made_by_name, made_at, takes_back)
                        values (:municipality, :plan, :number, :title, :reason, :state, :by,
                            :byName, :at, :takesBack)
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("title", version.title())
                .param("reason", version.reason())
                .param("state", version.state().name())
                .param("by", version.madeBy())
                .param("byName", version.madeByName())
                .param("at", Sql.timestamp(version.madeAt()))
                .param("takesBack", version.takesBack(), java.sql.Types.INTEGER)
                .update();
    }

    /** A version that is withdrawn gives up its place among those that count. */
    void setState(String municipality, PlanVersion version, PlanVersion.State state) {
        jdbc.sql(
                        """
                        update plan.version
                        set state = :state,
                            rank = case when :state = 'DECIDED' then rank end
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("state", state.name())
                .update();
    }

    void decide(String municipality, PlanVersion version, Decision decision, int rank) {
        jdbc.sql(
                        """
                        update plan.version
                        set state = 'DECIDED', decided_body = :body, decided_on = :on,
                            decision_number = :decision, decision_document = :document,
                            applies_from = :from, rank = :rank
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("body", decision.body().name())
                .param("on", decision.on())
                .param("decision", decision.number())
                .param("document", decision.document())
                .param("from", decision.appliesFrom())
                .param("rank", rank)
                .update();
    }

    void addStep(String municipality, PlanVersion version, VersionStep step, Actor by) {
        jdbc.sql(
                        """
                        insert into plan.version_step (municipality_id, plan_id, number, at, state,
                            by_actor, by_name, note)
                        values (:municipality, :plan, :number, :at, :state, :by, :byName, :note)
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("at", Sql.timestamp(step.at()))
                .param("state", step.state().name())
                .param("by", by.id())
                .param("byName", step.by())
                .param("note", step.note())
                .update();
    }

    List<VersionStep> listSteps(String municipality, PlanVersion version) {
        return jdbc.sql(
                        """
                        select at, state, by_name, note
                        from plan.version_step
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        order by at
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .query((row, _) ->
                        new VersionStep(
                                Sql.instant(row, "at"),
                                PlanVersion.State.valueOf(row.getString("state")),
                                row.getString("by_name"),
                                row.getString("note")))
                .list();
    }

    /**
     * What an open version makes of one thing; empty when it does not write it, or takes it out.
     */
    Optional<ObjectNode> findAfter(
            String municipality, PlanVersion version, String kind, String id) {
        return jdbc.sql(
                        """
                        select after
                        from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                          and kind = :kind
                          and object_id = :id
                          and after is not null
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("kind", kind)
                .param("id", id)
                .query((row, _) -> (ObjectNode) JSON.readTree(row.getString("after")))
                .optional();
    }

    List<PlanChange> listChanges(String municipality, String plan, int number) {
        return jdbc.sql(
                        """
                        select kind, object_id, before, after, changed_by_name, changed_at
                        from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                        order by kind, object_id
                        """)
                .param("municipality", municipality)
                .param("plan", plan)
                .param("number", number)
                .query(PlanVersionStore::change)
                .list();
    }

    void save(String municipality, PlanVersion version, PlanChange change, Actor by) {
        jdbc.sql(
                        """
                        insert into plan.change (municipality_id, plan_id, number, kind, object_id,
                            before, after, changed_by, changed_by_name, changed_at)
                        values (:municipality, :plan, :number, :kind, :id, :before::json,
                            :after::json, :by, :byName, :at)
                        on conflict (municipality_id, plan_id, number, kind, object_id) do update
                        set before = excluded.before, after = excluded.after,
                            changed_by = excluded.changed_by,
                            changed_by_name = excluded.changed_by_name,
                            changed_at = excluded.changed_at
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("kind", change.kind())
                .param("id", change.id())
                .param("before", text(change.before()))
                .param("after", text(change.after()))
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Sql.timestamp(change.at()))
                .update();
    }

    void delete(String municipality, PlanVersion version, String kind, String id) {
        jdbc.sql(
                        """
                        delete from plan.change
                        where municipality_id = :municipality
                          and plan_id = :plan
                          and number = :number
                          and kind = :kind
                          and object_id = :id
                        """)
                .param("municipality", municipality)
                .param("plan", version.plan())
                .param("number", version.number())
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    private static PlanVersion version(ResultSet row, int index) throws SQLException {
        var rank = row.getInt("rank");
        var decision = decision(row);
        var takesBack = row.getInt("takes_back");
        var takesOneBack = !row.wasNull();
        return new PlanVersion(
                row.getString("plan_id"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("reason"),
                PlanVersion.State.valueOf(row.getString("state")),
                row.getString("made_by"),
                row.getString("made_by_name"),
                Sql.instant(row, "made_at"),
                decision.orElse(null),
                decision.isPresent() ? Sql.instant(row, "decided_at") : null,
                rank,
                takesOneBack ? takesBack : null);
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var body = row.getString("decided_body");
        if (body == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Decision(
                        Decision.Body.valueOf(body),
                        Sql.date(row, "decided_on"),
                        row.getString("decision_number"),
                        row.getString("decision_document"),
                        Sql.date(row, "applies_from")));
    }

    static PlanChange change(ResultSet row, int index) throws SQLException {
        return new PlanChange(
                row.getString("kind"),
                row.getString("object_id"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("changed_by_name"),
                Sql.instant(row, "changed_at"));
    }

    private static @Nullable String text(@Nullable ObjectNode content) {
        return content == null ? null : content.toString();
    }

    private static @Nullable ObjectNode tree(@Nullable String json) {
        return json == null ? null : (ObjectNode) JSON.readTree(json);
    }
}
