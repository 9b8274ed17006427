package nl.regiekamer.plan.progress;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions to adjust the plan's actions, goals and themes; what was written stays. */
@Service
public class Adjustments {

    private final Plans plans;
    private final PlanVersions versions;
    private final AdjustmentStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Map<String, List<Adjustment>> byPlan = new ConcurrentHashMap<>();

    Adjustments(
            Plans plans,
            PlanVersions versions,
            AdjustmentStore store,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.versions = versions;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Those that whoever asks may read, the last first: what waits is for who steers and for the
     * body that decides.
     */
    public List<Adjustment> list() {
        return list(planId());
    }

    /** The same of another plan. */
    public List<Adjustment> list(String plan) {
        var actor = CurrentActor.get();
        var steers = actor.may(Progress.STEER);
        return all(plan).stream()
                .filter(one -> steers || one.isPublic() || one.waitsFor(actor))
                .toList();
    }

    /** Those of every plan, the last first: what an earlier plan left open goes on. */
    public List<Adjustment> listAll() {
        return Stream.concat(Stream.of(planId()), versions.listPlans().stream())
                .distinct()
                .flatMap(plan -> list(plan).stream())
                .sorted(Comparator.comparingInt(Adjustment::number).reversed())
                .toList();
    }

    /** Those about one thing in the plan in force. */
    public List<Adjustment> listOf(String kind, String id) {
        var subject = new Adjustment.Subject(kind, id);
        return list().stream().filter(one -> one.subject().equals(subject)).toList();
    }

    /**
     * One.
     *
     * @throws NotFound if there is none, or it is not for whoever asks
     */
    public Adjustment get(int number) {
        return listAll().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Bijsturing %d".formatted(number)));
    }

    /**
     * A proposal on its way in.
     *
     * @param body which decides; null where somebody else does
     */
    public record Proposal(
            Adjustment.Subject subject,
            String what,
            String reason,
            Decision.@Nullable Body body,
            String decider,
            LocalDate decideBy) {}

    /** Puts a proposal down. */
    public Adjustment propose(Proposal proposal) {
        var plan = planId();
        return alone(
                plan,
                () -> {
                    var stamp = Stamp.of(clock.instant());
                    var adjustment =
                            new Adjustment(
                                    plan,
                                    store.nextNumber(),
                                    proposal.subject(),
                                    proposal.what(),
                                    proposal.reason(),
                                    proposal.body(),
                                    proposal.decider(),
                                    proposal.decideBy(),
                                    stamp.at(),
                                    stamp.byName(),
                                    List.of());
                    store.insert(plan, adjustment, stamp);
                    return adjustment;
                });
    }

    /**
     * Adds what followed.
     *
     * @param seen how many steps the writer saw
     * @throws WrittenMeanwhile when another added one since
     * @throws ProgressRefused when nothing can follow any more, an outcome comes before the
     *     decision, or a second decision beside the first
     */
    public Adjustment follow(int number, Adjustment.Kind kind, Adjustment.Said said, int seen) {
        var plan = get(number).plan();
        return alone(
                plan,
                () -> {
                    var now = get(number);
                    WrittenMeanwhile.requireOwn(
                            now.steps().stream()
                                    .skip(Math.max(0, seen))
                                    .map(Adjustment.Step::deed)
                                    .toList());
                    if (!now.isOpen()) {
                        throw ProgressRefused.closed(now);
                    }
                    requireInOrder(now, kind, said);
                    var stamp = Stamp.of(clock.instant());
                    store.addStep(
                            plan,
                            now,
                            new Adjustment.Step(kind, said, stamp.at(), stamp.byName(), stamp.by()),
                            stamp);
                    return now;
                });
    }

    /** One decision, then what followed, then the outcome. */
    private void requireInOrder(Adjustment now, Adjustment.Kind kind, Adjustment.Said said) {
        if (kind == Adjustment.Kind.OUTCOME && now.isWaiting()) {
            throw ProgressRefused.undecided(now);
        }
        if (kind == Adjustment.Kind.DECISION && !now.isWaiting()) {
            throw ProgressRefused.decidedAlready(now);
        }
        var day = said.on();
        Stream.concat(Stream.of(plans.current()), plans.before().stream())
                .filter(book -> book.plan().id().equals(now.plan()))
                .map(book -> book.plan().term().from())
                .filter(began -> day != null && day.isBefore(began))
                .forEach(began -> {
                    throw ProgressRefused.decidedBefore(Objects.requireNonNull(day), began);
                });
    }

    /** All that were proposed; while looking back, by then and with what had followed by then. */
    private List<Adjustment> all(String plan) {
        var all = known(plan);
        return LookBack.end()
                .map(end ->
                        all.stream()
                                .filter(one -> one.at().isBefore(end))
                                .map(one -> one.asOf(end))
                                .toList())
                .orElse(all);
    }

    private List<Adjustment> known(String plan) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.list(plan)
                : byPlan.computeIfAbsent(plan, store::list);
    }

    private Adjustment alone(String plan, Supplier<Adjustment> work) {
        var done =
                transaction.execute(_ -> {
                    store.lock();
                    return work.get();
                });
        byPlan.remove(plan);
        return Objects.requireNonNull(done);
    }

    private String planId() {
        return plans.current().plan().id();
    }
}
