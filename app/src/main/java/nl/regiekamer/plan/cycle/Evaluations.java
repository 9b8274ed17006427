package nl.regiekamer.plan.cycle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.plan.cycle.GoalOutcome.Evaluation;
import nl.regiekamer.plan.cycle.GoalOutcome.Outcome;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a plan: what became of each goal, with the figures as they were. */
@Service
public class Evaluations {

    private final Plans plans;
    private final EvaluationStore store;
    private final PriorityStore locks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** Kept, for every version of every plan asks whether it was closed. */
    private final Map<String, List<Evaluation>> known = new ConcurrentHashMap<>();

    Evaluations(
            Plans plans,
            EvaluationStore store,
            PriorityStore locks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.plans = plans;
        this.store = store;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The evaluation of a plan, as it was made last; empty while it was not made. */
    public Optional<Evaluation> find(String plan) {
        return list(plan).stream().findFirst();
    }

    /** Each time that the evaluation was made, the last first. */
    public List<Evaluation> list(String plan) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? store.list(plan)
                : known.computeIfAbsent(plan, store::list);
    }

    /** Whether a plan was evaluated after its last day: that closes it. */
    public boolean isClosed(PlanBook book) {
        var ends = book.plan().term().lastDay();
        return find(book.plan().id())
                .map(made -> LocalDate.ofInstant(made.signature().at(), Dutch.ZONE))
                .filter(day -> day.isAfter(ends))
                .isPresent();
    }

    /** Before its first day a plan cannot have come to anything. */
    public boolean hasBegun(PlanBook book) {
        return !book.plan().term().from().isAfter(plans.today());
    }

    /** What the figures suggest of each goal of a plan: a proposal for the human who decides. */
    public List<GoalOutcome> propose(PlanBook book) {
        return book.listGoals().stream()
                .map(goal -> outcome(goal, plans.verdict(goal, book)))
                .toList();
    }

    private static GoalOutcome outcome(Goal goal, Verdict verdict) {
        var outcome =
                switch (verdict.kind()) {
                    case BETTER -> Outcome.REACHED;
                    case SAME, WORSE -> Outcome.NOT_REACHED;
                    case UNKNOWN -> Outcome.UNASSESSABLE;
                };
        return new GoalOutcome(
                goal.id(),
                goal.title(),
                goal.text(),
                outcome,
                "",
                verdict.words(),
                figures(verdict));
    }

    private static String figures(Verdict verdict) {
        return verdict.about().isEmpty()
                ? verdict.reason()
                : "%s: %s".formatted(verdict.about(), verdict.reason());
    }

    /** What a human makes of a goal. */
    public record Judged(Outcome outcome, String explanation) {}

    /**
     * Keeps the evaluation with the figures of this moment; goals not named keep the proposal.
     *
     * @param seen the number of the evaluation that the writer saw; 0 for none
     * @throws WrittenMeanwhile when another made one since
     */
    public void close(PlanBook book, Map<String, Judged> judged, int seen) {
        var plan = book.plan().id();
        var goals = propose(book).stream().map(one -> with(one, judged)).toList();
        transaction.executeWithoutResult(_ -> {
            locks.lock(plan);
            var now = find(plan);
            now.filter(one -> one.number() > seen)
                    .ifPresent(one -> WrittenMeanwhile.requireOwn(deeds(one, goals)));
            var number = now.map(Evaluation::number).orElse(0) + 1;
            store.insert(plan, new Evaluation(number, Signature.of(clock.instant()), goals));
        });
        known.remove(plan);
    }

    /** That it was made, and where it judges otherwise. */
    private static List<WrittenMeanwhile.Deed> deeds(Evaluation theirs, List<GoalOutcome> mine) {
        var words = "legde de evaluatie vast: %s".formatted(theirs.words());
        var others =
                theirs.goals().stream()
                        .filter(one -> mine.stream().noneMatch(one::judgesAs))
                        .map(one ->
                                "oordeelde over ‘%s’: %s. %s"
                                        .formatted(
                                                one.title(),
                                                one.outcome().dutch(),
                                                one.explanation()));
        return Stream.concat(Stream.of(words), others)
                .map(String::strip)
                .map(theirs.signature()::deed)
                .toList();
    }

    /** A proposal with what a human made of it. */
    public static GoalOutcome with(GoalOutcome proposed, Map<String, Judged> judged) {
        var human = judged.get(proposed.goal());
        return human == null
                ? proposed
                : new GoalOutcome(
                        proposed.goal(),
                        proposed.title(),
                        proposed.text(),
                        human.outcome(),
                        human.explanation(),
                        proposed.verdict(),
                        proposed.figures());
    }
}
