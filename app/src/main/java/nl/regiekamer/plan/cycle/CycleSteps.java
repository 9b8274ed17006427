package nl.regiekamer.plan.cycle;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.rules.StepDates;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.calendar.Calendar;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the policy cycle: by which day, by whom, and whether they were done. */
@Service
public class CycleSteps {

    private final Definitions definitions;
    private final Plans plans;
    private final PlanVersions versions;
    private final CyclePlans cycle;
    private final Calendar calendar;
    private final CycleStepStore store;
    private final PriorityStore locks;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    CycleSteps(
            Definitions definitions,
            Plans plans,
            PlanVersions versions,
            CyclePlans cycle,
            Calendar calendar,
            CycleStepStore store,
            PriorityStore locks,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.definitions = definitions;
        this.plans = plans;
        this.versions = versions;
        this.cycle = cycle;
        this.calendar = calendar;
        this.store = store;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The steps of the plan in force and of the one before it, earliest first. Steps whose day had
     * passed before the plan was taken into use here are left out: nobody was asked.
     */
    public List<DueStep> list() {
        var book = plans.current();
        return Stream.concat(Stream.of(book), cycle.listBefore(book).stream().limit(1))
                .flatMap(this::steps)
                .sorted(Comparator.comparing(due -> due.when().day()))
                .toList();
    }

    private Stream<DueStep> steps(PlanBook book) {
        var plan = book.plan().id();
        var since = inUseSince(plan);
        if (since.isEmpty()) {
            return Stream.empty();
        }
        var last = store.listLast(plan);
        var term = new StepDates.Term(book.plan().term().from(), book.plan().term().lastDay());
        return definitions.listAll("cyclusstap", plans.today(), CycleStep.class).stream()
                .flatMap(step ->
                        StepDates.of(
                                        step.rhythm(),
                                        step.from(),
                                        step.months(),
                                        term,
                                        calendar::isWorkingDay)
                                .stream()
                                .filter(when -> !when.day().isBefore(since.get()))
                                .map(when -> due(plan, step, when, last))
                                .map(due -> withOwnSign(due, book)));
    }

    /** What was decided or sent round here need not be ticked as well; who ticked has the word. */
    private DueStep withOwnSign(DueStep due, PlanBook book) {
        var sign = due.step().doneWith();
        return sign == null || due.number() > 0
                ? due
                : new DueStep(due.plan(), due.step(), due.when(), 0, signed(sign, book));
    }

    private Optional<DueStep.Done> signed(CycleStep.DoneWith sign, PlanBook book) {
        var wanted =
                sign == CycleStep.DoneWith.NEXT_DECIDED
                        ? Set.of(PlanVersion.State.DECIDED)
                        : Set.of(PlanVersion.State.CONSULTATION, PlanVersion.State.DECIDED);
        return cycle.findNext(book)
                .filter(next -> wanted.contains(next.state()))
                .flatMap(next ->
                        versions.listSteps(next).stream()
                                .filter(step -> wanted.contains(step.state()))
                                .findFirst()
                                .map(step ->
                                        new DueStep.Done(
                                                "Versie %d: %s"
                                                        .formatted(
                                                                next.number(),
                                                                step.state().dutch()),
                                                new Signature(step.at(), "", step.by()))));
    }

    private static DueStep due(
            String plan,
            CycleStep step,
            StepDates.Occurrence when,
            Map<CycleStepStore.Key, CycleStepStore.Mark> last) {
        var mark = Optional.ofNullable(last.get(new CycleStepStore.Key(step.id(), when.key())));
        return new DueStep(
                plan,
                step,
                when,
                mark.map(CycleStepStore.Mark::number).orElse(0),
                mark.filter(CycleStepStore.Mark::done).map(CycleStepStore.Mark::what));
    }

    private Optional<LocalDate> inUseSince(String plan) {
        return versions.list(plan).stream()
                .filter(PlanVersion::isDecided)
                .findFirst()
                .map(version -> LocalDate.ofInstant(version.madeAt(), Dutch.ZONE));
    }

    /** The steps that should be done about now. */
    public List<DueStep> listAsking() {
        var today = plans.today();
        return list().stream().filter(due -> due.asks(today)).toList();
    }

    /**
     * One step on its day.
     *
     * @throws NotFound if there is no such step
     */
    public DueStep get(String plan, String step, String occurrence) {
        return list().stream()
                .filter(one ->
                        one.plan().equals(plan)
                                && one.step().id().equals(step)
                                && one.when().key().equals(occurrence))
                .findFirst()
                .orElseThrow(() -> new NotFound("Stap '%s'".formatted(step)));
    }

    /**
     * Says that a step was done, or that it was not after all.
     *
     * @param seen how often something was said of it when the writer looked
     * @throws WrittenMeanwhile when another said something of it since
     */
    public void mark(DueStep due, int seen, boolean done, String note) {
        var key = new CycleStepStore.Key(due.step().id(), due.when().key());
        transaction.executeWithoutResult(_ -> {
            locks.lock(due.plan());
            var now = Optional.ofNullable(store.listLast(due.plan()).get(key));
            now.filter(one -> one.number() > seen)
                    .ifPresent(one -> WrittenMeanwhile.requireOwn(List.of(deed(due, one))));
            store.insert(
                    due.plan(),
                    key,
                    new CycleStepStore.Mark(
                            now.map(CycleStepStore.Mark::number).orElse(0) + 1,
                            done,
                            new DueStep.Done(note.strip(), Signature.of(clock.instant()))));
        });
    }

    private static WrittenMeanwhile.Deed deed(DueStep due, CycleStepStore.Mark mark) {
        var note = mark.what().note();
        return mark.what()
                .signature()
                .deed(
                        "zette ‘%s’ op %s%s"
                                .formatted(
                                        due.title(),
                                        mark.done() ? "gedaan" : "niet gedaan",
                                        note.isEmpty() ? "" : ": " + note));
    }
}
