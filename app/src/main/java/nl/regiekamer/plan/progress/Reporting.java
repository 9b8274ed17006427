package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in reports and milestones. Writers of one action wait for each other. */
@Service
public class Reporting {

    private final Plans plans;
    private final ProgressMemory memory;
    private final ReportStore reports;
    private final HolderStore holders;
    private final MilestoneStore milestones;
    private final CarryOver carryOver;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Reporting(
            Plans plans,
            ProgressMemory memory,
            ReportStore reports,
            HolderStore holders,
            MilestoneStore milestones,
            CarryOver carryOver,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.memory = memory;
        this.reports = reports;
        this.holders = holders;
        this.milestones = milestones;
        this.carryOver = carryOver;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a report.
     *
     * @param plan id of the plan in force, or of one that ended and can still be reported of
     * @throws NotFound when the writer has nothing to do with the action
     * @throws GivenAway when the writer held it, and no longer does
     * @throws ReportedMeanwhile when there is a report that the writer did not see
     */
    public void report(String plan, NewReport report) {
        alone(
                plan,
                report.action(),
                () -> {
                    requireHolder(plan, report.action());
                    var last = memory.of(plan).last().get(report.action());
                    if (last != null && last.number() != report.seen()) {
                        throw new ReportedMeanwhile(last);
                    }
                    // What was seen and then withdrawn, is seen: nobody wrote anything since.
                    if (last == null
                            && report.seen() > reports.countReports(plan, report.action())) {
                        throw new NotFound("Melding %d".formatted(report.seen()));
                    }
                    var isOwn = reports.insert(plan, report, stamp(), steers());
                    requireWritten(report.action(), isOwn);
                });
    }

    /**
     * Adds a milestone to an action.
     *
     * @param goal of which it is the milestone; null for one of the action alone
     */
    public void addMilestone(Action action, String name, LocalDate due, @Nullable String goal) {
        var plan = plans.current().plan().id();
        alone(
                plan,
                action.id(),
                () -> {
                    requireHolder(plan, action.id());
                    var number = of(plan, action.id()).size() + 1;
                    write(
                            plan,
                            new Milestone(
                                    action.id(), number, 1, name.strip(), goal, due, null, false));
                });
    }

    /**
     * What is to change about a milestone.
     *
     * @param seen how often it was written when the writer opened it
     * @param due the last day for it
     * @param reached when it was there; null for not yet
     * @param dropped whether it no longer has to be there
     */
    public record Change(int seen, LocalDate due, @Nullable LocalDate reached, boolean dropped) {}

    /**
     * Moves, ticks off or drops a milestone.
     *
     * @param plan id of the plan in force, or of one that ended and can still be reported of
     * @throws ProgressRefused when somebody else changed it meanwhile, or the day has yet to come
     */
    public void changeMilestone(String plan, Action action, int id, Change change) {
        alone(
                plan,
                action.id(),
                () -> {
                    requireHolder(plan, action.id());
                    var now =
                            of(plan, action.id()).stream()
                                    .filter(one -> one.id() == id)
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("Mijlpaal " + id));
                    if (now.number() != change.seen()) {
                        throw ProgressRefused.milestoneChanged(now);
                    }
                    var reached = change.reached();
                    if (reached != null && reached.isAfter(plans.today())) {
                        throw ProgressRefused.reachedInFuture(reached);
                    }
                    write(
                            plan,
                            new Milestone(
                                    action.id(),
                                    id,
                                    now.number() + 1,
                                    now.name(),
                                    now.goal(),
                                    change.due(),
                                    reached,
                                    change.dropped()));
                });
    }

    private List<Milestone> of(String plan, String action) {
        return memory.of(plan).milestones().getOrDefault(action, List.of());
    }

    private void write(String plan, Milestone milestone) {
        requireWritten(milestone.action(), milestones.insert(plan, milestone, stamp(), steers()));
    }

    /**
     * Lets a visitor open the form about an action.
     *
     * @throws NotFound when the visitor has nothing to do with the action
     * @throws GivenAway when the visitor held it, and no longer does
     */
    public void open(String plan, String action) {
        if (lostIt(plan, action)) {
            throw GivenAway.beforeWriting(action);
        }
    }

    /** The same for a form that was filled in, and cannot be kept as it is. */
    public void requireHolder(String plan, String action) {
        if (lostIt(plan, action)) {
            throw new GivenAway(action);
        }
    }

    /** Whether the actor held the action once and holds it no more. */
    private boolean lostIt(String plan, String action) {
        var actor = CurrentActor.get();
        if (steers() || holders.isHeldBy(plan, action, actor.id())) {
            return false;
        }
        if (holders.wasHeldBy(plan, action, actor.id())) {
            return true;
        }
        throw new NotFound("Actie '%s'".formatted(action));
    }

    private static void requireWritten(String action, boolean written) {
        if (!written) {
            throw new GivenAway(action);
        }
    }

    private static boolean steers() {
        return CurrentActor.get().may(Progress.STEER);
    }

    private Stamp stamp() {
        return Stamp.of(clock.instant());
    }

    /** One writer of an action at a time, and afterwards everybody sees the outcome. */
    private void alone(String plan, String action, Runnable work) {
        transaction.executeWithoutResult(_ -> {
            holders.lock(plan, action);
            work.run();
        });
        memory.forget(plan);
        carryOver.follow(plan);
    }
}
