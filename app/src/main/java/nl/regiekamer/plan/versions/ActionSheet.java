package nl.regiekamer.plan.versions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetColumn;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetRow;
import tools.jackson.databind.node.ObjectNode;

/**
 * The actions as one version of a plan has them. Reading a file in changes that version only, and
 * only while it is open: the plan in force changes by a decision.
 */
final class ActionSheet implements SheetKind {

    static final String KIND = "actie";

    private final PlanVersion version;
    private final PlanVersions versions;
    private final Amendments amendments;

    ActionSheet(PlanVersion version, PlanVersions versions, Amendments amendments) {
        this.version = version;
        this.versions = versions;
        this.amendments = amendments;
    }

    @Override
    public String id() {
        return "acties-" + version.number();
    }

    @Override
    public String family() {
        return "acties";
    }

    @Override
    public String name() {
        return "Acties in versie %d: %s".formatted(version.number(), version.title());
    }

    @Override
    public String lead() {
        return "De acties zoals deze wijziging van het plan ze heeft. Het plan dat geldt, verandert pas met een besluit.";
    }

    @Override
    public String right() {
        return "plan-wijzigen";
    }

    @Override
    public List<SheetColumn> columns() {
        return rows().columns();
    }

    @Override
    public String key(SheetRow row) {
        return row.get(ActionNames.NUMBER);
    }

    @Override
    public List<SheetRow> export() {
        var rows = rows();
        return actions().values().stream().map(rows::row).toList();
    }

    @Override
    public Reader reader(List<SheetRow> now) {
        return new ActionReader(
                rows(),
                now,
                versions.listIdsEver(version.plan(), KIND),
                versions.get(version.plan(), version.number()));
    }

    @Override
    public void hold() {
        amendments.hold();
    }

    @Override
    public void apply(List<SheetChange> changes, String reason) {
        var rows = rows();
        var now = actions();
        var head = versions.head(version.plan());
        var contents = new LinkedHashMap<String, Optional<ObjectNode>>();
        for (var change : changes) {
            var id = change.key();
            var after = Optional.ofNullable(change.after());
            var decided = head.find(KIND, id);
            contents.put(
                    id,
                    after.map(row ->
                            // As it was decided, so that what was taken back is no change.
                            decided.filter(content -> rows.saysTheSame(content, row))
                                    .orElseGet(() ->
                                            rows.content(row, Optional.ofNullable(now.get(id))))));
        }
        amendments.putAll(version, KIND, contents, reason);
    }

    @Override
    public void settled() {
        versions.forget(version.plan());
    }

    private ActionRows rows() {
        return new ActionRows(
                versions.definitionsOf(versions.get(version.plan(), version.number())));
    }

    /** What this version says of each action, by number. */
    private Map<String, ObjectNode> actions() {
        var sum = versions.sumOf(versions.get(version.plan(), version.number()));
        var actions = new LinkedHashMap<String, ObjectNode>();
        sum.ids(KIND).stream()
                .sorted()
                .forEach(id -> actions.put(id, sum.find(KIND, id).orElseThrow()));
        return actions;
    }
}
