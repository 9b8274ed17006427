package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.plan.versions.PaperPlan.Change;
import nl.regiekamer.plan.versions.PaperPlan.Thing;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts of a plan and of the next one that are begun, written, sent round, left, kept, decided for
 * a day behind or ahead, dropped, taken back and withdrawn in any order, several at a time, while
 * the days pass, in the database: beside each plan lies what a reader with pen and paper would
 * have. Each seed goes on where the one before ended.
 */
@RegiekamerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentSequencesTest {

    private static final String PLAN = "masterplan-2023-2026";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);
    private static final int STEPS = 120;

    /** A town of its own, for the plan that is changed here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(DAY);
        }
    }

    private record Draft(PlanVersion version, PaperPlan plan, Map<Thing, Change> changes) {}

    /** A version that can no longer be changed. */
    private record Closed(PlanVersion version, Map<Thing, Change> changes) {}

    @Autowired Visits visits;
    @Autowired PlanVersions versions;
    @Autowired Amendments amendments;
    @Autowired WithdrawnPlans withdrawals;
    @Autowired SentRounds rounds;

    private final List<PaperPlan> plans = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private final Map<PlanVersion, List<Map<Thing, Change>>> sent = new LinkedHashMap<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private final PlanWriting writing = new PlanWriting();
    private LocalDate today = DAY;

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(Person.with("Anne Adviseur", "beleidsadviseur"));
        var plan = new PaperPlan(PLAN, BEGIN, NEXT.minusDays(1));
        var first = versions.findLast(PLAN).orElseThrow();
        var changes = new LinkedHashMap<Thing, Change>();
        PaperPlan.textOf(versions.head(PLAN))
                .forEach((thing, text) -> changes.put(thing, new Change(null, text)));
        plan.decide(first, first.findDecision().orElseThrow(), changes);
        plans.add(plan);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    @DisplayName("S003: any order of amendments reads back, and nobody overwrites unseen")
    void readsBack(long seed) throws Exception {
        var random = new Random(seed);
        CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () -> {
                    for (var step = 0; step < STEPS; step++) {
                        passDays(random);
                        step(random);
                    }
                    return null;
                });

        var paper = new BesidePaper(versions, plans);
        paper.readsBackBetweenAnyTwo();
        paper.knowsWhatCounted(BEGIN.minusDays(3), today);
        keepsWhatWasSentAndClosed();
    }

    @AfterAll
    void didAllThatCanHappen() {
        assertThat(happened)
                .as("%s", happened)
                .containsOnlyKeys(
                        "begun next",
                        "decided",
                        "dropped",
                        "faulty",
                        "overtaken",
                        "refused",
                        "sent",
                        "taken back",
                        "withdrawn");
    }

    private void passDays(Random random) {
        for (var days = random.nextBoolean() ? random.nextInt(9) : 0; days > 0; days--) {
            plans.forEach(plan -> plan.endDay(today));
            today = today.plusDays(1);
            visits.moveTo(today);
        }
    }

    private void step(Random random) {
        if (drafts.isEmpty() || random.nextInt(10) == 0) {
            begin(random);
            return;
        }
        var draft = drafts.get(random.nextInt(drafts.size()));
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> decide(draft, random);
            case 4, 5 -> leaveOrKeep(draft, random);
            case 6 -> takeBack(random);
            case 7 -> drop(draft);
            case 8, 9 -> consult(draft);
            case 10 -> beginNext(random);
            case 11 -> withdraw(random);
            default -> write(draft, random);
        }
    }

    private void begin(Random random) {
        var plan = plans.get(random.nextInt(plans.size()));
        if (plan.decided().isEmpty()) {
            refused(() -> amendments.begin(plan.id, "Wijziging", "Omdat."));
            return;
        }
        var version = amendments.begin(plan.id, "Wijziging", "Omdat.");
        drafts.add(new Draft(version, plan, new LinkedHashMap<>()));
    }

    private void write(Draft draft, Random random) {
        var text = draft.plan.with(draft.changes);
        var thing = writing.choose(text, random);
        var now = text.get(thing);
        var after = writing.next(thing, text, random);
        if (random.nextInt(10) == 0) {
            var other = writing.next(thing, text, random);
            if (!Objects.equals(other, now)) {
                assertThatThrownBy(() -> put(draft, thing, after, other))
                        .isInstanceOf(ChangedMeanwhile.class);
            }
        }
        put(draft, thing, after, now);

        var head = draft.plan.text().get(thing);
        if (Objects.equals(head, after)) {
            draft.changes.remove(thing);
        } else {
            var known = draft.changes.get(thing);
            draft.changes.put(thing, new Change(known == null ? head : known.before(), after));
        }
        assertThat(PaperPlan.textOf(versions.sumOf(draft.version)))
                .isEqualTo(draft.plan.with(draft.changes));
    }

    private void put(
            Draft draft, Thing thing, @Nullable ObjectNode after, @Nullable ObjectNode seen) {
        amendments.put(draft.version, thing.kind(), thing.id(), after, PlanWords.fingerprint(seen));
    }

    private void leaveOrKeep(Draft draft, Random random) {
        var things = List.copyOf(draft.changes.keySet());
        if (things.isEmpty()) {
            return;
        }
        var thing = things.get(random.nextInt(things.size()));
        if (random.nextBoolean()) {
            keep(draft, thing);
            return;
        }
        var plan = new Thing("plan", draft.plan.id);
        refused(() -> put(draft, plan, null, draft.plan.with(draft.changes).get(plan)));
        if (draft.plan.decided().isEmpty()) {
            // Of a plan that is all new everything else leads to it.
            refused(() -> amendments.leave(draft.version, "plan", plan.id(), stand(draft, plan)));
            return;
        }
        amendments.leave(draft.version, thing.kind(), thing.id(), stand(draft, thing));
        draft.changes.remove(thing);
    }

    private void keep(Draft draft, Thing thing) {
        amendments.keep(draft.version, thing.kind(), thing.id(), stand(draft, thing));
        var after = Objects.requireNonNull(draft.changes.get(thing)).after();
        draft.changes.put(thing, new Change(draft.plan.text().get(thing), after));
    }

    private String stand(Draft draft, Thing thing) {
        return Objects.requireNonNull(
                versions.listStands(draft.version).get(PlanWords.key(thing.kind(), thing.id())));
    }

    private void decide(Draft draft, Random random) {
        var plan = draft.plan;
        var earliest =
                plan.decided().isEmpty()
                        ? plan.first
                        : plan.decided().getLast().decision().appliesFrom();
        var decision =
                PlanWriting.decision(
                        today.plusDays(random.nextInt(20) - 17),
                        earliest.plusDays(random.nextInt(16) - 2));
        var isOvertaken = plan.isOvertaken(draft.changes);
        var isFaulty = PaperPlan.isBroken(plan.with(draft.changes));
        if (draft.changes.isEmpty()
                || !mayCount(plan, decision, earliest)
                || isOvertaken
                || isFaulty) {
            refused(() -> amendments.decide(draft.version, decision, ""));
            count(isOvertaken ? "overtaken" : isFaulty ? "faulty" : "refused");
            if (isOvertaken) {
                List.copyOf(draft.changes.keySet()).forEach(thing -> keep(draft, thing));
            }
            return;
        }
        var version = amendments.decide(draft.version, decision, versions.standOf(draft.version));
        plan.decide(version, decision, draft.changes);
        drafts.remove(draft);
        count("decided");
    }

    private boolean mayCount(PaperPlan plan, Decision decision, LocalDate earliest) {
        var from = decision.appliesFrom();
        var beforeThePlan =
                !plan.decided().isEmpty()
                        && decision.on().isBefore(plan.decided().getFirst().decision().on());
        return !beforeThePlan
                && !decision.on().isAfter(today)
                && !decision.on().isAfter(plan.last)
                && !from.isBefore(plan.first)
                && !from.isAfter(plan.last)
                && !from.isBefore(earliest);
    }

    private void takeBack(Random random) {
        var plan = plans.get(random.nextInt(plans.size()));
        if (plan.decided().isEmpty()) {
            return;
        }
        var noted = plan.decided().get(random.nextInt(plan.decided().size()));
        var isFirst = noted.equals(plan.decided().getFirst());
        if (isFirst || isBeingTakenBack(noted.version())) {
            refused(() -> amendments.takeBack(noted.version(), "Ingetrokken."));
            return;
        }
        var back = amendments.takeBack(noted.version(), "Ingetrokken.");
        var reversed = new LinkedHashMap<Thing, Change>();
        noted.changes()
                .forEach(
                        (thing, one) -> reversed.put(thing, new Change(one.after(), one.before())));
        drafts.add(new Draft(back, plan, reversed));
        count("taken back");
    }

    /** A version that takes it back is being written, or was decided and stands itself. */
    private boolean isBeingTakenBack(PlanVersion version) {
        return drafts.stream().anyMatch(draft -> takesBack(draft.version, version))
                || plans.stream()
                        .flatMap(plan -> plan.decided().stream())
                        .anyMatch(noted ->
                                takesBack(noted.version(), version)
                                        && !isBeingTakenBack(noted.version()));
    }

    private static boolean takesBack(PlanVersion later, PlanVersion version) {
        return Objects.equals(later.takesBack(), version.number());
    }

    private void drop(Draft draft) {
        amendments.drop(draft.version, "Toch niet.");
        closed.add(new Closed(draft.version, Map.copyOf(draft.changes)));
        drafts.remove(draft);
        refused(() -> amendments.consult(draft.version, ""));
        count("dropped");
    }

    private void consult(Draft draft) {
        if (draft.changes.isEmpty()) {
            refused(() -> amendments.consult(draft.version, "Graag lezen."));
            return;
        }
        amendments.consult(draft.version, "Graag lezen.");
        sent.computeIfAbsent(draft.version, _ -> new ArrayList<>()).add(Map.copyOf(draft.changes));
        count("sent");
    }

    private void beginNext(Random random) {
        var id = "plan-" + (plans.size() + 1);
        var contents = PlanWriting.nextPlan(id, NEXT, plans.getFirst().text(), random);
        var isBegun =
                plans.stream().skip(1).anyMatch(plan -> !plan.decided().isEmpty())
                        || drafts.stream().anyMatch(draft -> !draft.plan.id.equals(PLAN));
        if (isBegun) {
            refused(() -> begin(id, contents));
            return;
        }
        var version = begin(id, contents);
        var plan = new PaperPlan(id, NEXT, NEXT.plusYears(4).minusDays(1));
        plans.add(plan);
        drafts.add(new Draft(version, plan, PlanWriting.allNew(contents)));
        count("begun next");
    }

    private PlanVersion begin(String plan, Map<Thing, ObjectNode> contents) {
        return amendments.beginNext(
                new NextBeginning(plan, PLAN, "Nieuw", "Omdat.", PlanWriting.layers(contents)),
                () -> {});
    }

    private void withdraw(Random random) {
        var plan = plans.get(random.nextInt(plans.size()));
        if (plan.decided().isEmpty()) {
            return;
        }
        var noted = plan.decided().getLast();
        var on = today.minusDays(random.nextInt(8) - 1);
        var order = new WithdrawalOrder(Decision.Body.COUNCIL, on, "RB", "", "Eerst een debat.");
        var isPossible =
                plan.decided().size() == 1
                        && noted.decision().appliesFrom().isAfter(today)
                        && drafts.stream().noneMatch(draft -> draft.plan == plan)
                        && !on.isAfter(today)
                        && !on.isBefore(noted.decision().on());
        if (!isPossible) {
            refused(() -> withdrawals.withdraw(noted.version(), order));
            return;
        }
        var draft = withdrawals.withdraw(noted.version(), order);
        closed.add(new Closed(noted.version(), Map.copyOf(noted.changes())));
        plan.withdraw();
        drafts.add(new Draft(draft, plan, PlanWriting.allNew(noted.text())));
        count("withdrawn");
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(VersionRefused.class);
    }

    private void keepsWhatWasSentAndClosed() {
        sent.forEach((version, all) ->
                assertThat(
                                rounds.list(version).stream()
                                        .map(one -> PaperPlan.changesOf(one.changes())))
                        .as("sent of %d", version.number())
                        .containsExactlyElementsOf(all));
        for (var one : closed) {
            assertThat(PaperPlan.changesOf(versions.listChanges(one.version())))
                    .as("closed %d", one.version().number())
                    .isEqualTo(one.changes());
        }
        for (var one : drafts) {
            assertThat(PaperPlan.changesOf(versions.listChanges(one.version())))
                    .isEqualTo(one.changes());
        }
    }
}
