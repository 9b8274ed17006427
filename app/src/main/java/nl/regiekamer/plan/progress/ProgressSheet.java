package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.ActionNames;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetColumn;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * How the actions go as a spreadsheet. A line that says something new is a report by whoever reads
 * it in; undoing withdraws that report, so that the one before it counts again.
 */
@Component
class ProgressSheet implements SheetKind {

    private final Plans plans;
    private final PlanVersions versions;
    private final Progress progress;
    private final ProgressMemory memory;
    private final ReportStore reports;
    private final WithdrawalStore withdrawals;
    private final HolderStore locks;
    private final Holders holders;
    private final HolderChoices choices;
    private final CarryOver carryOver;
    private final InstantSource clock;

    ProgressSheet(
            Plans plans,
            PlanVersions versions,
            Progress progress,
            ProgressMemory memory,
            ReportStore reports,
            WithdrawalStore withdrawals,
            HolderStore locks,
            Holders holders,
            HolderChoices choices,
            CarryOver carryOver,
            InstantSource clock) {
        this.plans = plans;
        this.versions = versions;
        this.progress = progress;
        this.memory = memory;
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.locks = locks;
        this.holders = holders;
        this.choices = choices;
        this.carryOver = carryOver;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "voortgang";
    }

    @Override
    public String name() {
        return "Voortgang van de acties";
    }

    @Override
    public String lead() {
        return "Stand, hoe het gaat en waarom, resultaat en actiehouder. Elke regel die verandert, wordt een melding op uw naam.";
    }

    @Override
    public String right() {
        return Progress.STEER;
    }

    @Override
    public List<SheetColumn> columns() {
        return ProgressRows.columns(plans.current().listStates(), choices.list());
    }

    @Override
    public String key(SheetRow row) {
        return row.get(ActionNames.NUMBER);
    }

    @Override
    public List<SheetRow> export() {
        var book = plans.current();
        var results = reports.listResults(book.plan().id());
        return progress.now().all().stream()
                .map(one -> ProgressRows.row(one, theme(book, one.action()), last(results, one)))
                .toList();
    }

    private static String theme(PlanBook book, Action action) {
        return book.findTheme(action.theme()).map(theme -> theme.name()).orElse("");
    }

    private static List<Report.Result> last(
            Map<String, Map<Integer, List<Report.Result>>> results, ActionProgress one) {
        return one.last()
                .map(report ->
                        results.getOrDefault(report.action(), Map.of())
                                .getOrDefault(report.number(), List.of()))
                .orElse(List.of());
    }

    @Override
    public Reader reader(List<SheetRow> now) {
        var book = plans.current();
        var last = new HashMap<String, Report>();
        progress.now()
                .all()
                .forEach(
                        one -> one.last().ifPresent(report -> last.put(one.action().id(), report)));
        var others =
                SingletonSupplier.of(() -> versions.listInOtherPlans("actie", book.plan().id()));
        return new ProgressReader(
                ActionNames.of(now),
                choices.listGone(),
                last,
                action -> holders.findLastHandover(book.plan().id(), action),
                book.listStates(),
                others);
    }

    @Override
    public void hold() {
        var book = plans.current();
        book.listActions().forEach(action -> locks.lock(book.plan().id(), action.id()));
    }

    @Override
    public void apply(List<SheetChange> changes, String reason) {
        var plan = plans.current().plan().id();
        var results = reports.listResults(plan);
        var stamp = Stamp.of(clock.instant());
        for (var change : changes) {
            var before = Optional.ofNullable(change.before()).orElseThrow();
            var after = Optional.ofNullable(change.after()).orElseThrow();
            if (ProgressRows.isReport(change)) {
                var seen = ProgressRows.seen(before);
                var told =
                        results.getOrDefault(change.key(), Map.of()).getOrDefault(seen, List.of());
                reports.insert(plan, ProgressRows.report(after, seen, told), stamp, true);
            }
        }
        handOver(plan, changes);
    }

    @Override
    public void undo(List<SheetChange> changes, String reason) {
        var plan = plans.current().plan().id();
        var stamp = Stamp.of(clock.instant());
        for (var change : changes) {
            if (ProgressRows.isReport(change)) {
                var before = Optional.ofNullable(change.before()).orElseThrow();
                var seen = ProgressRows.seen(before);
                var later = withdrawals.listStanding(plan, change.key(), seen);
                if (later.size() != 1) {
                    throw ProgressRefused.reportedSince(change.key());
                }
                withdrawals.add(plan, change.key(), later.getFirst(), reason, stamp);
            }
        }
        handOver(plan, changes.stream().map(SheetChange::inverse).toList());
    }

    private void handOver(String plan, List<SheetChange> changes) {
        var given = new HashMap<String, List<String>>();
        for (var change : changes) {
            if (ProgressRows.isHandover(change)) {
                var after = Optional.ofNullable(change.after()).orElse(SheetRow.EMPTY);
                given.computeIfAbsent(after.get(ProgressRows.HOLDER), _ -> new ArrayList<>())
                        .add(change.key());
            }
        }
        given.forEach((holder, actions) -> holders.give(plan, actions, Holder.find(holder)));
    }

    @Override
    public void settled() {
        memory.forget();
        carryOver.follow(plans.current().plan().id());
    }
}
