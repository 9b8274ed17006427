package nl.regiekamer.area;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiekamer.area.BorderOutcome.Measures;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.sql.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of borders that wait; all SQL about it. */
@Repository
class BorderProposalStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT =
            """
            select id, file, outlines, report, proposed_at
            from area.border_proposal
            where municipality_id = :municipality
            """;

    private final JdbcClient jdbc;

    BorderProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept beside the outlines. */
    private record Report(Map<String, String> names, Measures measures, List<AreaIssue> issues) {}

    void add(String municipality, BorderProposal proposal, String by) {
        var outcome = proposal.outcome();
        var names = new TreeMap<String, String>();
        outcome.names().forEach((code, name) -> names.put(code.value(), name));
        jdbc.sql(
                        """
                        insert into area.border_proposal
                            (municipality_id, id, file, outlines, report, proposed_at, proposed_by)
                        values (:municipality, :id, :file, :outlines, :report, :at, :by)
                        """)
                .param("municipality", municipality)
                .param("id", proposal.id())
                .param("file", proposal.file())
                .param("outlines", outcome.made().text())
                .param(
                        "report",
                        JSON.writeValueAsString(
                                new Report(names, outcome.measures(), outcome.issues())))
                .param("at", Sql.timestamp(proposal.proposedAt()))
                .param("by", by)
                .update();
    }

    Optional<BorderProposal> find(String municipality, String id) {
        return jdbc.sql(SELECT + "and id = :id")
                .param("municipality", municipality)
                .param("id", id)
                .query(BorderProposalStore::proposal)
                .optional();
    }

    List<BorderProposal> list(String municipality) {
        return jdbc.sql(SELECT + "order by proposed_at desc")
                .param("municipality", municipality)
                .query(BorderProposalStore::proposal)
                .list();
    }

    void delete(String municipality, String id) {
        jdbc.sql(
                        """
                        delete from area.border_proposal
                        where municipality_id = :municipality
                          and id = :id
                        """)
                .param("municipality", municipality)
                .param("id", id)
                .update();
    }

    private static BorderProposal proposal(ResultSet row, int number) throws SQLException {
        var file = row.getString("file");
        var made =
                OutlineFile.read(file, row.getString("outlines").getBytes(StandardCharsets.UTF_8));
        var report = JSON.readValue(row.getString("report"), Report.class);
        var names = new TreeMap<AreaCode, String>();
        report.names().forEach((code, name) -> names.put(new AreaCode(code), name));
        return new BorderProposal(
                row.getString("id"),
                file,
                new BorderOutcome(made, names, report.measures(), report.issues()),
                Sql.instant(row, "proposed_at"));
    }
}
