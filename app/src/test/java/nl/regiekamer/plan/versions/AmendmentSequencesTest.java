package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.regiekamer.fixture.MovableClock;
import nl.regiekamer.fixture.Person;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.fixture.Visits;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.jspecify.annotations.Nullable;
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
 * Drafts that are begun, written, left, kept, decided and taken back in any order, several at a
 * time, in the database: beside each stands what a reader with pen and paper would have.
 */
@RegiekamerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentSequencesTest {

    private static final String PLAN = "masterplan-2023-2026";
    private static final String KIND = "uitgangspunt";
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int STEPS = 120;

    /** Principles of the plan have lower numbers. */
    private static final int FIRST_OF_OURS = 40;

    /** A town of its own, for the plan that is changed here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Days {
        @Bean
        @Primary
        InstantSource days() {
            return new MovableClock(DAY);
        }
    }

    private record Change(@Nullable ObjectNode before, @Nullable ObjectNode after) {}

    private record Draft(PlanVersion version, Map<String, Change> changes) {}

    @Autowired Visits visits;
    @Autowired PlanVersions versions;
    @Autowired Amendments amendments;

    private final Map<String, ObjectNode> head = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<PlanVersion, Map<String, ObjectNode>> decided = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Change>> made = new LinkedHashMap<>();
    private final Set<Integer> takenBack = new HashSet<>();
    private int added;

    @BeforeAll
    void takeThePlanIntoUse() {
        visits.takeThePlanIntoUse(Person.with("Anne Adviseur", "beleidsadviseur"));
        var sum = versions.head(PLAN);
        sum.ids(KIND).forEach(id -> head.put(id, sum.find(KIND, id).orElseThrow()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    @DisplayName("S003: any order of amendments reads back, and nobody overwrites unseen")
    void readsBack(long seed) throws Exception {
        var random = new Random(seed);
        CurrentActor.call(
                Actor.machine("voorbeeld", "een voorbeeld voor een test"),
                () -> {
                    for (var step = 0; step < STEPS; step++) {
                        step(random);
                    }
                    return null;
                });

        assertThat(decided).hasSizeGreaterThan(3);
        assertThat(contents(versions.head(PLAN))).isEqualTo(head);
        for (var from : decided.entrySet()) {
            assertThat(contents(versions.sumOf(from.getKey()))).isEqualTo(from.getValue());
            for (var to : decided.keySet()) {
                var between = versions.listBetween(from.getKey(), to);
                assertThat(contents(versions.sumOf(from.getKey()).with(between)))
                        .isEqualTo(decided.get(to));
            }
        }
    }

    private void step(Random random) {
        if (drafts.isEmpty() || random.nextInt(8) == 0) {
            drafts.add(
                    new Draft(
                            amendments.begin(PLAN, "Wijziging", "Omdat."), new LinkedHashMap<>()));
            return;
        }
        var draft = drafts.get(random.nextInt(drafts.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> decide(draft);
            case 2 -> leaveOrKeep(draft, random);
            case 3 -> takeBack(random);
            default -> write(draft, random);
        }
    }

    private void write(Draft draft, Random random) {
        var ids = new ArrayList<>(head.keySet());
        draft.changes.keySet().stream().filter(id -> !head.containsKey(id)).forEach(ids::add);
        var id = ids.get(random.nextInt(Math.min(ids.size(), 6)));
        if (random.nextInt(6) == 0) {
            id = "U%d".formatted(FIRST_OF_OURS + added++);
        }
        var now = now(draft, id);
        var isOurs = id.compareTo("U" + FIRST_OF_OURS) >= 0;
        var after =
                isOurs && now != null && random.nextInt(3) == 0 ? null : titled(id, now, random);
        amendments.put(draft.version, KIND, id, after, PlanWords.fingerprint(now));

        if (Objects.equals(head.get(id), after)) {
            draft.changes.remove(id);
        } else {
            var known = draft.changes.get(id);
            draft.changes.put(id, new Change(known == null ? head.get(id) : known.before, after));
        }
        assertThat(versions.sumOf(draft.version).find(KIND, id).orElse(null)).isEqualTo(after);
    }

    private static @Nullable ObjectNode after(@Nullable Change change) {
        return change == null ? null : change.after;
    }

    private @Nullable ObjectNode now(Draft draft, String id) {
        return draft.changes.containsKey(id) ? after(draft.changes.get(id)) : head.get(id);
    }

    private ObjectNode titled(String id, @Nullable ObjectNode now, Random random) {
        var content = (now == null ? head.values().iterator().next() : now).deepCopy();
        content.put("id", id);
        var field = content.has("titel") ? "titel" : "naam";
        return content.put(field, "Titel " + random.nextInt(4));
    }

    private void leaveOrKeep(Draft draft, Random random) {
        if (draft.changes.isEmpty()) {
            return;
        }
        var id = draft.changes.keySet().iterator().next();
        if (random.nextBoolean()) {
            amendments.leave(draft.version, KIND, id, stand(draft, id));
            draft.changes.remove(id);
        } else {
            keep(draft, id);
        }
    }

    private void keep(Draft draft, String id) {
        amendments.keep(draft.version, KIND, id, stand(draft, id));
        draft.changes.put(id, new Change(head.get(id), after(draft.changes.get(id))));
    }

    private String stand(Draft draft, String id) {
        return Objects.requireNonNull(
                versions.listStands(draft.version).get(PlanWords.key(KIND, id)));
    }

    private void decide(Draft draft) {
        var decision = new Decision(Decision.Body.COUNCIL, DAY, "RB", "", DAY);
        var isOvertaken =
                draft.changes.entrySet().stream()
                        .anyMatch(one ->
                                !Objects.equals(one.getValue().before(), head.get(one.getKey())));
        if (draft.changes.isEmpty() || isOvertaken) {
            assertThatThrownBy(() -> amendments.decide(draft.version, decision, ""))
                    .isInstanceOf(VersionRefused.class);
            List.copyOf(draft.changes.keySet()).forEach(id -> keep(draft, id));
            return;
        }
        var version = amendments.decide(draft.version, decision, versions.standOf(draft.version));
        draft.changes.forEach((id, change) -> {
            var after = change.after();
            if (after == null) {
                head.remove(id);
            } else {
                head.put(id, after);
            }
        });
        decided.put(version, new LinkedHashMap<>(head));
        made.put(version.number(), Map.copyOf(draft.changes));
        if (version.takesBack() != null) {
            takenBack.add(version.takesBack());
        }
        drafts.remove(draft);
    }

    private void takeBack(Random random) {
        var all = decided.keySet().stream().filter(one -> !takenBack.contains(one.number()));
        var candidates = all.toList();
        if (candidates.isEmpty()) {
            return;
        }
        var version = candidates.get(random.nextInt(candidates.size()));
        var back = amendments.takeBack(version, "Ingetrokken.");
        var reversed = new LinkedHashMap<String, Change>();
        Objects.requireNonNull(made.get(version.number()))
                .forEach((id, one) -> reversed.put(id, new Change(one.after(), one.before())));
        drafts.add(new Draft(back, reversed));
    }

    private static Map<String, ObjectNode> contents(PlanSum sum) {
        var contents = new LinkedHashMap<String, ObjectNode>();
        sum.ids(KIND).forEach(id -> contents.put(id, sum.find(KIND, id).orElseThrow()));
        return contents;
    }
}
