package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes periods of history into the database of a running Regiekamer: the plan of its pack taken
 * into use, amended and reported on, and before it as many equal plans as asked. It must be started
 * again afterwards, as it keeps in memory what it knows.
 *
 * <p>Arguments: the data folder, the folder of the pack, how many plans.
 */
public final class PlanHistory {

    private static final List<String> KINDS =
            List.of(
                    "plan",
                    "veld",
                    "thema",
                    "doel",
                    "actie",
                    "uitgangspunt",
                    "samenwerkingslaag",
                    "beleidsrelatie",
                    "programma",
                    "budget",
                    "handelingskader",
                    "convenant");

    private static final int YEARS = 4;
    private static final int AMENDMENTS = 8;
    private static final int REPORTS = 8;
    private static final int CHANGES = 20;

    private record Thing(String kind, ObjectNode content) {

        String id() {
            return content.path("id").asString();
        }
    }

    private final Connection owner;
    private final String municipality;
    private final List<Thing> things;
    private int number;

    private PlanHistory(Connection owner, String municipality, List<Thing> things) {
        this.owner = owner;
        this.municipality = municipality;
        this.things = things;
    }

    public static void main(String[] arguments) throws SQLException, IOException {
        var pack = Path.of(arguments[1]);
        var yaml = new YAMLMapper();
        var municipality =
                yaml.readTree(Files.readString(pack.resolve("pack.yaml")))
                        .path("gemeente")
                        .path("code")
                        .asString();
        try (var owner = connect(Path.of(arguments[0]))) {
            owner.setAutoCommit(false);
            var history = new PlanHistory(owner, municipality, read(pack, yaml));
            var plans = Integer.parseInt(arguments[2]);
            for (var back = plans - 1; back >= 0; back--) {
                history.plan(back);
            }
            owner.commit();
        }
    }

    /** As the role that owns the tables; its password stands in the data folder. */
    static Connection connect(Path data) throws SQLException, IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            secrets.load(reader);
        }
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/regiekamer".formatted(port),
                "regiekamer_owner",
                secrets.getProperty("regiekamer_owner"));
    }

    private static List<Thing> read(Path pack, YAMLMapper yaml) throws IOException {
        var things = new ArrayList<Thing>();
        for (var kind : KINDS) {
            if (!Files.isDirectory(pack.resolve(kind))) {
                continue;
            }
            try (var files = Files.list(pack.resolve(kind))) {
                for (var file : files.sorted().toList()) {
                    for (JsonNode one : yaml.readTree(Files.readString(file)).path("definities")) {
                        things.add(new Thing(kind, (ObjectNode) one));
                    }
                }
            }
        }
        return things;
    }

    /** A plan so many periods back, as it was decided, with its amendments and reports. */
    private void plan(int back) throws SQLException {
        var plan = things.getFirst().content().deepCopy();
        var period = (ObjectNode) plan.path("periode");
        var from = LocalDate.parse(period.path("van").asString()).minusYears(YEARS * back);
        var id = back == 0 ? plan.path("id").asString() : "plan-" + from.getYear();
        plan.put("id", id);
        period.put("van", from.toString());
        period.put("tot-en-met", from.plusYears(YEARS).minusDays(1).toString());
        var first = begin(id, from);
        for (var thing : things) {
            change(id, first, "", thing.kind().equals("plan") ? new Thing("plan", plan) : thing);
        }
        decide(id, first, 1, from);
        for (var amendment = 1; amendment <= AMENDMENTS; amendment++) {
            amend(id, amendment, from.plusMonths(5L * amendment));
        }
        report(id, from);
    }

    private void amend(String plan, int amendment, LocalDate day) throws SQLException {
        var version = begin(plan, day);
        var actions = things.stream().filter(one -> one.kind().equals("actie")).toList();
        for (var i = 0; i < CHANGES; i++) {
            // The same ones each time, so that what was said before is known.
            var action = actions.get(i * actions.size() / CHANGES);
            var before = amended(action, amendment - 1).content().toString();
            change(plan, version, before, amended(action, amendment));
        }
        decide(plan, version, amendment + 1, day);
    }

    private static Thing amended(Thing thing, int times) {
        var content = thing.content().deepCopy();
        if (times > 0) {
            var title = content.path("titel").asString();
            content.put("titel", "%s (%d keer bijgesteld)".formatted(title, times));
        }
        return new Thing(thing.kind(), content);
    }

    private int begin(String plan, LocalDate day) throws SQLException {
        number++;
        run(
                """
                insert into plan.version (municipality_id, plan_id, number, title, reason, state,
                    made_by, made_by_name, made_at)
                values (?, ?, ?, 'Wijziging', 'Meting', 'DRAFT', 'meting', 'Meting', ?::date)
                """,
                municipality,
                plan,
                number,
                day.toString());
        return number;
    }

    /** What was said before is empty for a thing that is new. */
    private void change(String plan, int version, String before, Thing after) throws SQLException {
        run(
                """
                insert into plan.change (municipality_id, plan_id, number, kind, object_id, before,
                    after, changed_by, changed_by_name, changed_at)
                values (?, ?, ?, ?, ?, nullif(?, '')::json, ?::json, 'meting', 'Meting', now())
                """,
                municipality,
                plan,
                version,
                after.kind(),
                after.id(),
                before,
                after.content().toString());
    }

    private void decide(String plan, int version, int rank, LocalDate day) throws SQLException {
        run(
                """
                update plan.version
                set state = 'DECIDED', decided_body = 'COUNCIL', decided_on = ?::date,
                    decision_number = '', decision_document = '', applies_from = ?::date, rank = ?
                where municipality_id = ? and plan_id = ? and number = ?
                """,
                day.toString(),
                day.toString(),
                rank,
                municipality,
                plan,
                version);
        run(
                """
                insert into plan.version_step (municipality_id, plan_id, number, at, state,
                    by_actor, by_name, note)
                values (?, ?, ?, ?::date, 'DECIDED', 'meting', 'Meting', '')
                """,
                municipality,
                plan,
                version,
                day.toString());
    }

    private void report(String plan, LocalDate from) throws SQLException {
        for (var thing : things) {
            if (!thing.kind().equals("actie")) {
                continue;
            }
            run(
                    """
                    insert into plan.progress_update (municipality_id, plan_id, action_id, number,
                        state, light, reason, written_at, written_by, written_by_name)
                    select ?, ?, ?, n, 'loopt', 'ON_COURSE', 'Zoals gepland, stap ' || n || '.',
                        ?::date + n * 150, 'meting', 'Meting'
                    from generate_series(1, ?) n
                    """,
                    municipality,
                    plan,
                    thing.id(),
                    from.toString(),
                    REPORTS);
            beside(plan, from, thing.id());
        }
    }

    /** What a holder keeps beside reports: a milestone for each year. */
    private void beside(String plan, LocalDate from, String action) throws SQLException {
        run(
                """
                insert into plan.milestone (municipality_id, plan_id, action_id, milestone, number,
                    name, due_on, dropped, written_at, written_by, written_by_name)
                select ?, ?, ?, n, 1, 'Stap ' || n, ?::date + n * 360, false, ?::date, 'meting',
                    'Meting'
                from generate_series(1, 4) n
                """,
                municipality,
                plan,
                action,
                from.toString(),
                from.toString());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
