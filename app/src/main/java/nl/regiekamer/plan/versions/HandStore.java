package nl.regiekamer.plan.versions;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Municipality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose hand was last at a thing in a version, also when it put the thing back; its SQL. */
@Repository
class HandStore {

    private static final String LAST =
            """
            select way, number, by_actor, by_name, at
            from (select 'WROTE' as way, number, changed_by as by_actor,
                         changed_by_name as by_name, changed_at as at
                  from plan.change
                  where municipality_id = :municipality
                    and plan_id = :plan
                    and number = :number
                    and kind = :kind
                    and object_id = :id
                  union all
                  select 'LEFT', number, left_by, left_by_name, left_at
                  from plan.change_left
                  where municipality_id = :municipality
                    and plan_id = :plan
                    and number = :number
                    and kind = :kind
                    and object_id = :id
                  union all
                  select 'DECIDED', s.number, s.by_actor, s.by_name, s.at
                  from plan.version_step s
                  join plan.change c using (municipality_id, plan_id, number)
                  where municipality_id = :municipality
                    and plan_id = :plan
                    and s.state = 'DECIDED'
                    and c.kind = :kind
                    and c.object_id = :id) hand
            order by at desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Supplier<Municipality> municipality;

    HandStore(JdbcClient jdbc, Supplier<Municipality> municipality) {
        this.jdbc = jdbc;
        this.municipality = municipality;
    }

    /** That a version no longer changes a thing; the change itself is gone. */
    void addLeft(PlanVersion version, String kind, String id, Actor by, Instant at) {
        jdbc.sql(
                        """
                        insert into plan.change_left (municipality_id, plan_id, number, kind,
                            object_id, left_at, left_by, left_by_name)
                        values (:municipality, :plan, :number, :kind, :id, :at, :by, :byName)
                        on conflict (municipality_id, plan_id, number, kind, object_id) do update
                        set left_at = excluded.left_at, left_by = excluded.left_by,
                            left_by_name = excluded.left_by_name
                        """)
                .param("municipality", municipality.get().code())
                .param("plan", version.plan())
                .param("number", version.number())
                .param("kind", kind)
                .param("id", id)
                .param("at", Sql.timestamp(at))
                .param("by", by.id())
                .param("byName", by.name())
                .update();
    }

    /**
     * The last of: this version was made to change the thing, was made to leave it, or a decision
     * on another version changed it in the plan.
     */
    Optional<Hand> findLast(PlanVersion version, String kind, String id) {
        return jdbc.sql(LAST)
                .param("municipality", municipality.get().code())
                .param("plan", version.plan())
                .param("number", version.number())
                .param("kind", kind)
                .param("id", id)
                .query((row, _) ->
                        new Hand(
                                Hand.Way.valueOf(row.getString("way")),
                                row.getInt("number"),
                                row.getString("by_actor"),
                                row.getString("by_name"),
                                Sql.instant(row, "at")))
                .optional();
    }
}
