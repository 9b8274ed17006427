package nl.regiekamer.plan.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any sequence of amendments adds up, and reads back between any two of its versions. */
class PlanSumTests {

    private static final Instant AT = Instant.parse("2024-03-01T09:00:00Z");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("S003: the changes between two versions, added to the one, give the other")
    void readsBackFromAnyVersionToAnyOther(long seed) {
        var amendments = amendments(new Random(seed), 12);
        var history = history(amendments);

        for (int from = 0; from <= amendments.size(); from++) {
            for (int to = 0; to <= amendments.size(); to++) {
                var between = changes(history.sum(from).to(history.sum(to)));
                var rebuilt = history.sum(from).with(between);
                assertThat(rebuilt.to(history.sum(to))).isEmpty();
                assertThat(
                                history.sum(to)
                                        .with(between.stream().map(PlanChange::reversed).toList())
                                        .to(history.sum(from)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("S003: all amendments together are the present")
    void addsUpToThePresent(long seed) {
        var amendments = amendments(new Random(seed), 20);
        var present = PlanSum.EMPTY;
        for (var changes : amendments) {
            present = present.with(changes);
        }

        assertThat(history(amendments).sum(amendments.size()).to(present)).isEmpty();
        // Asked in another order, so that sums are built from different ones that are known.
        var backwards = history(amendments);
        for (int rank = amendments.size(); rank >= 0; rank -= 3) {
            backwards.sum(rank);
        }
        assertThat(backwards.sum(amendments.size()).to(present)).isEmpty();
    }

    /** Amendments that add, change and take out things, each as the one before left them. */
    private static List<List<PlanChange>> amendments(Random random, int count) {
        var amendments = new ArrayList<List<PlanChange>>();
        var sum = PlanSum.EMPTY;
        for (int number = 0; number < count; number++) {
            var changes = new ArrayList<PlanChange>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                var kind = PlanWords.KINDS.get(random.nextInt(PlanWords.KINDS.size()));
                var id = "ding-%d-%d".formatted(i, random.nextInt(5));
                var before = sum.find(kind, id).orElse(null);
                var after = before != null && random.nextInt(4) == 0 ? null : content(random, id);
                changes.add(new PlanChange(kind, id, before, after, "Anne", AT));
            }
            sum = sum.with(changes);
            amendments.add(changes);
        }
        return amendments;
    }

    private static ObjectNode content(Random random, String id) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", id).put("titel", "Titel " + random.nextInt(3));
        if (random.nextBoolean()) {
            content.putArray("doelen").add("doel-" + random.nextInt(3)).add("doel-x");
        }
        return content;
    }

    private static PlanHistory history(List<List<PlanChange>> amendments) {
        var versions = new ArrayList<PlanVersion>();
        for (int number = 1; number <= amendments.size(); number++) {
            var day = LocalDate.of(2023, 1, 1).plusMonths(number);
            var decision = new Decision(Decision.Body.COUNCIL, day, "", "", day);
            versions.add(
                    new PlanVersion(
                            "plan",
                            number,
                            "Versie",
                            "",
                            PlanVersion.State.DECIDED,
                            "a",
                            "Anne",
                            AT,
                            decision,
                            AT,
                            number,
                            null));
        }
        return new PlanHistory(versions, version -> amendments.get(version.number() - 1), Map::of);
    }

    private static List<PlanChange> changes(List<PlanSum.Between> between) {
        return between.stream()
                .map(one ->
                        new PlanChange(
                                one.key().kind(),
                                one.key().id(),
                                one.before(),
                                one.after(),
                                "Anne",
                                AT))
                .toList();
    }
}
