package nl.regiekamer.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes that many things of a kind have in common, said once: "30 doelen, streefjaar: 2026 wordt
 * 2030". A council reads what was decided, not the same line thirty times.
 */
final class AlikeChanges {

    /** Of this many things on, one line says more than one for each. */
    private static final int MANY = 3;

    private static final Map<String, String> PLURALS =
            Map.ofEntries(
                    Map.entry("plan", "plannen"),
                    Map.entry("veld", "velden"),
                    Map.entry("thema", "thema's"),
                    Map.entry("doel", "doelen"),
                    Map.entry("actie", "acties"),
                    Map.entry("uitgangspunt", "uitgangspunten"),
                    Map.entry("samenwerkingslaag", "samenwerkingslagen"),
                    Map.entry("beleidsrelatie", "beleidsrelaties"),
                    Map.entry("programma", "programma's"),
                    Map.entry("budget", "budgetten"),
                    Map.entry("handelingskader", "handelingskaders"),
                    Map.entry("convenant", "convenanten"));

    private record Line(String kind, ChangedThing.Field field) {}

    private final List<ChangedThing> things;
    private final Map<Line, Set<String>> whose = new LinkedHashMap<>();

    private AlikeChanges(List<ChangedThing> things) {
        this.things = things;
        for (var thing : things) {
            if (thing.isChanged()) {
                thing.fields()
                        .forEach(field ->
                                whose.computeIfAbsent(
                                                new Line(thing.kind(), field),
                                                line -> new LinkedHashSet<>())
                                        .add(thing.id()));
            }
        }
        whose.values().removeIf(ids -> ids.size() < MANY);
    }

    /** The same changes, with what many have in common as one thing in front of its kind. */
    static List<ChangedThing> together(List<ChangedThing> things) {
        return new AlikeChanges(things).together();
    }

    private List<ChangedThing> together() {
        var result = new ArrayList<ChangedThing>();
        var kind = "";
        for (var thing : things) {
            if (!thing.kind().equals(kind)) {
                kind = thing.kind();
                result.addAll(common(kind));
            }
            var own = thing.isChanged() ? thing.with(own(thing)) : thing;
            if (!own.isChanged() || !own.fields().isEmpty()) {
                result.add(own);
            }
        }
        return result;
    }

    private List<ChangedThing.Field> own(ChangedThing thing) {
        return thing.fields().stream()
                .filter(field -> !whose.containsKey(new Line(thing.kind(), field)))
                .toList();
    }

    /** Lines that the same things have in common stand together. */
    private List<ChangedThing> common(String kind) {
        var lines = new LinkedHashMap<Set<String>, List<ChangedThing.Field>>();
        whose.forEach((line, ids) -> {
            if (line.kind().equals(kind)) {
                lines.computeIfAbsent(ids, same -> new ArrayList<>()).add(line.field());
            }
        });
        var plural = PLURALS.getOrDefault(kind, kind);
        return lines.entrySet().stream()
                .map(one ->
                        new ChangedThing(
                                plural,
                                "",
                                "Hetzelfde bij %d %s".formatted(one.getKey().size(), plural),
                                "",
                                ChangedThing.CHANGED,
                                one.getValue(),
                                titles(kind, one.getKey())))
                .toList();
    }

    private List<String> titles(String kind, Set<String> ids) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind) && ids.contains(thing.id()))
                .map(ChangedThing::title)
                .toList();
    }
}
