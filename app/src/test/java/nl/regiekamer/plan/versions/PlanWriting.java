package nl.regiekamer.plan.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.regiekamer.plan.versions.PaperPlan.Change;
import nl.regiekamer.plan.versions.PaperPlan.Thing;
import nl.regiekamer.platform.definitions.DefinitionChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody writes in a plan without a thought: titles, new themes, goals and actions that lead
 * to each other, and things taken out that others still lead to.
 */
final class PlanWriting {

    private static final List<String> KINDS = List.of("thema", "doel", "actie", "uitgangspunt");

    /** So few of those of the plan itself are written on, that writers meet. */
    private static final int OF_THE_PLAN = 2;

    /** Things of the plan itself have lower numbers. */
    private int actions = 700;

    private int principles = 60;
    private int others = 1;

    /** Something that stands in a text, or once in a while something new. */
    Thing choose(Map<Thing, ObjectNode> text, Random random) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        if (random.nextInt(6) == 0) {
            return new Thing(kind, newId(kind));
        }
        var ids = idsOf(kind, text);
        return new Thing(kind, ids.get(random.nextInt(ids.size())));
    }

    private String newId(String kind) {
        return switch (kind) {
            case "actie" -> "A" + actions++;
            case "uitgangspunt" -> "U" + principles++;
            default -> "eigen-" + others++;
        };
    }

    private static boolean isOurs(String id) {
        return id.startsWith("eigen-") || id.matches("A[7-9][0-9][0-9]|U[6-9][0-9]");
    }

    /** All of ours and a few of the plan's. */
    private static List<String> idsOf(String kind, Map<Thing, ObjectNode> text) {
        var all =
                text.keySet().stream()
                        .filter(thing -> thing.kind().equals(kind))
                        .map(Thing::id)
                        .sorted()
                        .toList();
        var ids = new ArrayList<>(all.stream().filter(PlanWriting::isOurs).toList());
        all.stream().filter(id -> !isOurs(id)).limit(OF_THE_PLAN).forEach(ids::add);
        return ids;
    }

    /** What a thing is to say; null to take it out. */
    @Nullable ObjectNode next(Thing thing, Map<Thing, ObjectNode> text, Random random) {
        var now = text.get(thing);
        if (now != null && isOurs(thing.id()) && random.nextInt(4) == 0) {
            return null;
        }
        var content = now == null ? begin(thing, text) : now.deepCopy();
        content.put("id", thing.id());
        content.put(content.has("titel") ? "titel" : "naam", "Titel " + random.nextInt(4));
        if (content.has("thema")) {
            content.put("thema", any("thema", text, random));
        }
        if (content.has("doelen")) {
            var goals = content.putArray("doelen");
            for (var i = random.nextInt(3); i > 0; i--) {
                goals.add(any("doel", text, random));
            }
        }
        return content;
    }

    private static String any(String kind, Map<Thing, ObjectNode> text, Random random) {
        var ids = idsOf(kind, text);
        return ids.get(random.nextInt(ids.size()));
    }

    private static ObjectNode begin(Thing thing, Map<Thing, ObjectNode> text) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", thing.id());
        switch (thing.kind()) {
            case "thema" -> {
                content.put("naam", "").put("veld", "V1").put("accent", false);
                content.putArray("indicatoren");
            }
            case "doel" ->
                    content.put("titel", "")
                            .put("tekst", "Zo moet het worden.")
                            .put("soort-doel", "richting")
                            .put("thema", "");
            case "actie" -> {
                content.put("titel", "").put("thema", "").put("soort-actie", "werkwijze");
                content.putArray("partners");
                content.putArray("doelen");
                content.put("status", "gepland");
            }
            default ->
                    text.entrySet().stream()
                            .filter(one -> one.getKey().kind().equals(thing.kind()))
                            .findFirst()
                            .ifPresent(one -> content.setAll(one.getValue()));
        }
        return content;
    }

    /** A next plan that takes all along but money, with a title changed here and there. */
    static Map<Thing, ObjectNode> nextPlan(
            String id, LocalDate from, Map<Thing, ObjectNode> text, Random random) {
        var next = new LinkedHashMap<Thing, ObjectNode>();
        text.forEach((thing, before) -> {
            var content = before.deepCopy();
            content.remove(List.of("regel", "sectie"));
            switch (thing.kind()) {
                case "plan" -> {
                    content.put("id", id).put("titel", "Plan " + id);
                    content.putObject("periode")
                            .put("van", from.toString())
                            .put("tot-en-met", from.plusYears(4).minusDays(1).toString());
                    next.put(new Thing("plan", id), content);
                }
                case "veld" -> next.put(thing, content.put("plan", id));
                case "budget" -> {}
                default -> next.put(thing, retitled(content, random));
            }
        });
        return next;
    }

    private static ObjectNode retitled(ObjectNode content, Random random) {
        return content.has("titel") && random.nextInt(20) == 0
                ? content.put("titel", "Anders " + random.nextInt(4))
                : content;
    }

    /** As the cycle hands them over. */
    static List<DefinitionChange> layers(Map<Thing, ObjectNode> contents) {
        return contents.entrySet().stream()
                .map(one ->
                        new DefinitionChange(
                                one.getKey().kind(), one.getKey().id(), one.getValue()))
                .toList();
    }

    static Map<Thing, Change> allNew(Map<Thing, ObjectNode> contents) {
        var changes = new LinkedHashMap<Thing, Change>();
        contents.forEach((thing, text) -> changes.put(thing, new Change(null, text)));
        return changes;
    }

    /** Of the council. */
    static Decision decision(LocalDate on, LocalDate from) {
        return new Decision(Decision.Body.COUNCIL, on, "RB", "", from);
    }
}
