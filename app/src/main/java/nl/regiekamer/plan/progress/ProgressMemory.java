package nl.regiekamer.plan.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.time.PastMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What stands in the database about all actions of a plan, kept until something of it is written:
 * it is asked on every page of the plan.
 */
@Component
class ProgressMemory {

    /**
     * The last of everything.
     *
     * @param last the last report, by action
     * @param holders who holds it, by action
     * @param milestones those of an action, dropped ones too
     * @param members the accounts of a partner
     */
    record Known(
            Map<String, Report> last,
            Map<String, Holder> holders,
            Map<String, List<Milestone>> milestones,
            Map<String, Set<UUID>> members) {

        /** The accounts that report for a holder. */
        Set<UUID> accountsOf(Holder holder) {
            return switch (holder) {
                case Holder.Person person -> Set.of(person.account());
                case Holder.Organisation one -> members.getOrDefault(one.partner(), Set.of());
            };
        }
    }

    private final ReportStore reports;
    private final HolderStore holders;
    private final MemberStore members;
    private final MilestoneStore milestones;
    private final Map<String, Known> byPlan = new ConcurrentHashMap<>();
    private final PastMemory<Past, Known> past = new PastMemory<>();

    /** A plan as it was known before a moment. */
    private record Past(String plan, Instant end) {}

    ProgressMemory(
            ReportStore reports,
            HolderStore holders,
            MemberStore members,
            MilestoneStore milestones) {
        this.members = members;
        this.reports = reports;
        this.holders = holders;
        this.milestones = milestones;
    }

    /**
     * What is known, or while looking back was known then. Within a transaction it is read anew, so
     * that nobody sees what may yet be undone.
     */
    Known of(String plan) {
        var end = LookBack.end();
        if (end.isPresent()) {
            return past.get(new Past(plan, end.get()), this::readPast);
        }
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? read(plan)
                : byPlan.computeIfAbsent(plan, this::read);
    }

    /** After a change of our own, the database is asked again. */
    void forget() {
        // One by one: each waits for a reader that began before the change.
        byPlan.keySet().forEach(byPlan::remove);
        past.forget();
    }

    void forget(String plan) {
        byPlan.remove(plan);
        past.forget();
    }

    /** Who reported for which partner is known of now only. */
    private Known readPast(Past asked) {
        var plan = asked.plan();
        var end = asked.end();
        return new Known(
                lastReports(plan, end), holders.list(plan, end), milestones(plan, end), Map.of());
    }

    private Map<String, Report> lastReports(String plan, Instant end) {
        return reports.listLast(plan, end).stream()
                .collect(Collectors.toMap(Report::action, Function.identity()));
    }

    private Map<String, List<Milestone>> milestones(String plan, Instant end) {
        return milestones.list(plan, end).stream()
                .collect(Collectors.groupingBy(Milestone::action));
    }

    private Known read(String plan) {
        return new Known(
                lastReports(plan, LookBack.NEVER),
                holders.list(plan, LookBack.NEVER),
                milestones(plan, LookBack.NEVER),
                members.list().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Membership::partner,
                                        Collectors.mapping(
                                                Membership::account, Collectors.toSet()))));
    }
}
