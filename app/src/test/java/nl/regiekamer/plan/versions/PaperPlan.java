package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader with pen and paper keeps of one plan: its text, a calendar in which each decision
 * crosses out what stood from its day on, and a diary in which every evening stands what counted by
 * the calendar of that moment. It knows nothing of sums and ranks.
 */
final class PaperPlan {

    record Thing(String kind, String id) {}

    record Change(@Nullable ObjectNode before, @Nullable ObjectNode after) {}

    /**
     * A decision as it was noted.
     *
     * @param text all that the plan said after it
     */
    record Noted(
            PlanVersion version,
            Decision decision,
            Map<Thing, Change> changes,
            Map<Thing, ObjectNode> text) {}

    /** Fields that tell where a thing stands, not what it says. */
    private static final List<String> PLACE = List.of("plan", "regel", "sectie");

    final String id;
    final LocalDate first;
    final LocalDate last;
    private final Map<Thing, ObjectNode> text = new LinkedHashMap<>();
    private final List<Noted> decided = new ArrayList<>();
    private final NavigableMap<LocalDate, Integer> calendar = new TreeMap<>();
    private final Map<LocalDate, Integer> diary = new HashMap<>();

    PaperPlan(String id, LocalDate first, LocalDate last) {
        this.id = id;
        this.first = first;
        this.last = last;
    }

    Map<Thing, ObjectNode> text() {
        return text;
    }

    List<Noted> decided() {
        return decided;
    }

    /** What it would say with these changes. */
    Map<Thing, ObjectNode> with(Map<Thing, Change> changes) {
        var with = new LinkedHashMap<>(text);
        changes.forEach((thing, change) -> {
            var after = change.after();
            if (after == null) {
                with.remove(thing);
            } else {
                with.put(thing, after);
            }
        });
        return with;
    }

    void decide(PlanVersion version, Decision decision, Map<Thing, Change> changes) {
        var after = with(changes);
        text.clear();
        text.putAll(after);
        decided.add(new Noted(version, decision, Map.copyOf(changes), Map.copyOf(after)));
        calendar.tailMap(decision.appliesFrom(), true).clear();
        calendar.put(decision.appliesFrom(), version.number());
    }

    /** Of a plan that has yet to begin, so that no evening knew it. */
    void withdraw() {
        text.clear();
        decided.clear();
        calendar.clear();
    }

    void endDay(LocalDate day) {
        findOn(day).ifPresent(number -> diary.put(day, number));
    }

    /** The number of the version that counts on a day by law. */
    Optional<Integer> findOn(LocalDate day) {
        return Optional.ofNullable(calendar.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** What somebody took to count on a day: in the past by the diary, else by the calendar. */
    Optional<Integer> findSeen(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? Optional.ofNullable(diary.get(day)) : findOn(day);
    }

    /** The same; before anybody could see a version, the first. */
    Optional<Integer> findKnownOn(LocalDate day, LocalDate today) {
        return findSeen(day, today)
                .or(() ->
                        decided.stream()
                                .limit(1)
                                .filter(one -> !one.decision().appliesFrom().isAfter(day))
                                .map(one -> one.version().number())
                                .findFirst());
    }

    /** Whether a text holds a reference that leads nowhere. */
    static boolean isBroken(Map<Thing, ObjectNode> text) {
        for (var one : text.entrySet()) {
            var content = one.getValue();
            var theme = content.path("thema").asString("");
            if (!theme.isEmpty() && !text.containsKey(new Thing("thema", theme))) {
                return true;
            }
            for (var goal : content.path("doelen")) {
                if (!text.containsKey(new Thing("doel", goal.asString()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether what a change was written on is no longer what the plan says. */
    boolean isOvertaken(Map<Thing, Change> changes) {
        return changes.entrySet().stream()
                .anyMatch(one -> !Objects.equals(one.getValue().before(), text.get(one.getKey())));
    }

    /**
     * The things of which the text differs; between two plans only where more than its place in a
     * document does.
     */
    static Map<Thing, Change> difference(
            Map<Thing, ObjectNode> from, Map<Thing, ObjectNode> to, boolean isOnePlan) {
        var changes = new LinkedHashMap<Thing, Change>();
        Stream.concat(from.keySet().stream(), to.keySet().stream())
                .distinct()
                .forEach(thing -> {
                    var before = from.get(thing);
                    var after = to.get(thing);
                    var says =
                            isOnePlan ? Objects.equals(before, after) : saysTheSame(before, after);
                    if (!says) {
                        changes.put(thing, new Change(before, after));
                    }
                });
        return changes;
    }

    private static boolean saysTheSame(@Nullable ObjectNode one, @Nullable ObjectNode other) {
        return one != null
                && other != null
                && one.deepCopy().remove(PLACE).equals(other.deepCopy().remove(PLACE));
    }

    /** All that a sum says. */
    static Map<Thing, ObjectNode> textOf(PlanSum sum) {
        var text = new LinkedHashMap<Thing, ObjectNode>();
        for (var kind : PlanWords.KINDS) {
            sum.ids(kind)
                    .forEach(id -> text.put(new Thing(kind, id), sum.find(kind, id).orElseThrow()));
        }
        return text;
    }

    static Map<Thing, Change> changesOf(List<PlanChange> changes) {
        return changes.stream()
                .collect(
                        Collectors.toMap(
                                one -> new Thing(one.kind(), one.id()),
                                one -> new Change(one.before(), one.after())));
    }
}
