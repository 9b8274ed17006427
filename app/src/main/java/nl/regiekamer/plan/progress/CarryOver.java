package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.progress.CarryOverStore.Choice;
import nl.regiekamer.plan.versions.PlanDecided;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.time.LookBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes holders and open milestones of actions along from a plan to the next, where that was chosen
 * when the next was begun. Doing so again adds nothing: what came along before is brought up to
 * date, and what somebody wrote in the new plan stays.
 */
@Service
public class CarryOver {

    private final Plans plans;
    private final PlanVersions versions;
    private final CarryOverStore store;
    private final HolderStore holders;
    private final MilestoneStore milestones;
    private final ProgressMemory memory;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    CarryOver(
            Plans plans,
            PlanVersions versions,
            CarryOverStore store,
            HolderStore holders,
            MilestoneStore milestones,
            ProgressMemory memory,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.versions = versions;
        this.store = store;
        this.holders = holders;
        this.milestones = milestones;
        this.memory = memory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps what is to go along, within the transaction in which the new plan begins.
     *
     * @param plan id of the new plan
     * @param from id of the plan before it
     */
    public void choose(String plan, String from, boolean holders, boolean milestones) {
        store.insert(new Choice(plan, from, holders, milestones), Stamp.of(clock.instant()));
    }

    /** Within the transaction of the decision: both are there, or neither. */
    @EventListener
    void decided(PlanDecided decided) {
        var choice = store.find(decided.version().plan());
        choice.ifPresent(one -> {
            store.lock(one.from());
            carry(one, versions.definitionsOf(decided.version()));
        });
    }

    /**
     * Lets a plan that was decided follow what was written in the one before it. Until it begins
     * that is everything; after that only milestones that turn out to have been reached: what is
     * dropped when the old plan closes may well go on in the new one.
     */
    void follow(String from) {
        if (store.listFrom(from).isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            store.lock(from);
            for (var choice : store.listFrom(from)) {
                versions.findLast(choice.plan()).ifPresent(last -> follow(choice, last));
            }
        });
    }

    private void follow(Choice choice, PlanVersion last) {
        if (versions.findOn(choice.plan(), plans.today()).isEmpty()) {
            carry(choice, versions.definitionsOf(last));
        } else if (choice.milestones()) {
            tickOff(choice);
            forgetAfterwards(choice.plan());
        }
    }

    private void tickOff(Choice choice) {
        var copies = copies(choice.plan());
        for (var old : milestones.list(choice.from(), LookBack.NEVER)) {
            var copy = copies.get(key(old));
            if (copy != null && copy.untouched() && copy.says().isOpen() && old.reached() != null) {
                write(choice, old, copy.says().reachedOn(old.reached()));
            }
        }
    }

    /** Only of actions that the new plan has: under the same number. */
    private void carry(Choice choice, Definitions says) {
        var actions = ids(says, "actie");
        if (actions.isEmpty()) {
            return;
        }
        actions.stream().sorted().forEach(action -> holders.lock(choice.plan(), action));
        if (choice.holders()) {
            store.carryHolders(choice, actions, stamp());
        }
        if (choice.milestones()) {
            carryMilestones(choice, actions, ids(says, "doel"));
        }
        forgetAfterwards(choice.plan());
    }

    private static Set<String> ids(Definitions says, String kind) {
        return says.listAll(kind).stream().map(Definition::id).collect(Collectors.toSet());
    }

    private void carryMilestones(Choice choice, Set<String> actions, Set<String> goals) {
        var copies = copies(choice.plan());
        var last = new HashMap<String, Integer>();
        milestones
                .list(choice.plan(), LookBack.NEVER)
                .forEach(one -> last.merge(one.action(), one.id(), Math::max));
        for (var old : milestones.list(choice.from(), LookBack.NEVER)) {
            if (!actions.contains(old.action())) {
                continue;
            }
            var says = goals.contains(old.goal()) ? old : old.withoutGoal();
            var copy = copies.get(key(old));
            if (copy == null && old.isOpen()) {
                var id = last.merge(old.action(), 1, Integer::sum);
                write(choice, old, says.numbered(id, 1));
            } else if (copy != null && copy.untouched() && !copy.says().isSame(says)) {
                write(choice, old, says.numbered(copy.says().id(), copy.says().number() + 1));
            }
        }
    }

    /**
     * What came along of a milestone.
     *
     * @param says what it says in the new plan
     * @param untouched whether nobody wrote of it there
     */
    private record Carried(Milestone says, boolean untouched) {}

    /** By action and number in the old plan. */
    private Map<String, Carried> copies(String plan) {
        var now =
                milestones.list(plan, LookBack.NEVER).stream()
                        .collect(Collectors.toMap(CarryOver::key, Function.identity()));
        var copies = new HashMap<String, Carried>();
        for (var copy : store.listCopies(plan)) {
            var says = now.get(key(copy.action(), copy.id()));
            if (says != null) {
                copies.put(key(copy.action(), copy.from()), new Carried(says, copy.untouched()));
            }
        }
        return copies;
    }

    private static String key(Milestone one) {
        return key(one.action(), one.id());
    }

    private static String key(String action, int milestone) {
        return action + " " + milestone;
    }

    private void write(Choice choice, Milestone old, Milestone says) {
        store.insert(choice.plan(), says, old.id(), stamp());
    }

    /** Who asks before the transaction ends would keep what was. */
    private void forgetAfterwards(String plan) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        memory.forget(plan);
                    }
                });
    }

    private Stamp stamp() {
        return Stamp.of(clock.instant());
    }
}
