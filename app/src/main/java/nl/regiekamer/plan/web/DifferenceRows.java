package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.regiekamer.plan.versions.PlanChange;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.definitions.Difference;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.forms.SchemaForm;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Differences between versions for readers: names instead of ids, fields by their Dutch words. */
final class DifferenceRows {

    /** Kinds that a plan refers to without owning them. */
    private static final List<String> OTHERS = List.of("indicator", "partner", "gebiedenset");

    /** Of how many more changes of a thing people need to see each field. */
    private static final int ALL_FIELDS = 400;

    private static final long GROUPED = 10_000;

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])");

    /** Where something stands in a document says nothing of what it says. */
    private static final Set<String> UNTOLD = Set.of("id", "regel", "sectie");

    private final Map<String, String> titles = new HashMap<>();

    /** Themes that went up in another, with the name of that other. */
    private final Map<String, String> mergedInto = new HashMap<>();

    /**
     * @param older what things were called
     * @param newer what they are called, which wins
     */
    DifferenceRows(Definitions older, Definitions newer) {
        learn(older);
        learn(newer);
        learnMerged(older, newer);
    }

    List<ChangedThing> of(List<PlanChange> changes) {
        return AlikeChanges.together(
                withOnePlan(changes).stream()
                        .map(this::thing)
                        .filter(thing -> !thing.isChanged() || !thing.fields().isEmpty())
                        .toList());
    }

    /** The next plan comes in the place of the old one: what it says otherwise is a change. */
    private static List<PlanChange> withOnePlan(List<PlanChange> changes) {
        var gone = findPlan(changes, PlanChange::isTakenOut);
        var come = findPlan(changes, PlanChange::isNew);
        if (gone.isEmpty() || come.isEmpty()) {
            return changes;
        }
        var next = come.get();
        var one =
                new PlanChange(
                        next.kind(),
                        next.id(),
                        gone.get().before(),
                        next.after(),
                        next.by(),
                        next.at());
        return changes.stream()
                .filter(change -> !change.equals(gone.get()))
                .map(change -> change.equals(next) ? one : change)
                .toList();
    }

    private static Optional<PlanChange> findPlan(
            List<PlanChange> changes, Predicate<PlanChange> wanted) {
        return changes.stream()
                .filter(change -> change.kind().equals("plan") && wanted.test(change))
                .findFirst();
    }

    private ChangedThing thing(PlanChange change) {
        var fields = new ArrayList<ChangedThing.Field>();
        for (var difference : change.differences()) {
            if (fields.size() < ALL_FIELDS && !UNTOLD.contains(difference.path().getLast())) {
                fields.add(field(difference));
            }
        }
        return new ChangedThing(
                change.kind(),
                change.id(),
                change.title(),
                change.isTakenOut() ? "" : path(change),
                word(change),
                fields,
                List.of());
    }

    private String word(PlanChange change) {
        var other =
                change.isTakenOut() && change.kind().equals("thema")
                        ? mergedInto.get(change.id())
                        : null;
        return other == null ? plainly(change) : "gaat op in ‘%s’".formatted(other);
    }

    /** What happened to a thing, looked at by itself. */
    static String plainly(PlanChange change) {
        return change.isNew()
                ? "toegevoegd"
                : change.isTakenOut() ? "vervallen" : ChangedThing.CHANGED;
    }

    private static String path(PlanChange change) {
        return switch (change.kind()) {
            case "doel" -> "/plan/doelen/" + change.id();
            case "actie" -> "/plan/acties/" + change.id();
            case "thema" -> "/plan/themas/" + change.id();
            case "veld" -> "/plan/velden/" + change.id();
            case "programma" -> "/plan/programmas/" + change.id();
            case "convenant" -> "/plan/convenanten/" + change.id();
            default -> "";
        };
    }

    /** What differs in one field, by the words of the form. */
    ChangedThing.Field field(Difference difference) {
        var name =
                difference.path().stream()
                        .filter(step -> !step.equals("[]"))
                        .map(step ->
                                step.startsWith("[")
                                        ? title(step.substring(1, step.length() - 1))
                                        : SchemaForm.label(step))
                        .collect(Collectors.joining(", "));
        return new ChangedThing.Field(name, words(difference.before()), words(difference.after()));
    }

    /** A value as people say it. */
    String words(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::words)
                    .collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field ->
                            "%s: %s"
                                    .formatted(
                                            SchemaForm.label(field.getKey()),
                                            words(field.getValue())))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "ja" : "nee";
        }
        return value.isNumber() ? number(value) : text(value.asString());
    }

    /** A year stays as it is; from ten thousand on a number is written in groups. */
    private static String number(JsonNode value) {
        return value.isIntegralNumber() && Math.abs(value.longValue()) >= GROUPED
                ? Dutch.count(value.longValue())
                : value.asString().replace('.', ',');
    }

    private String text(String text) {
        return DAY.matcher(text).matches() ? Dutch.date(LocalDate.parse(text)) : title(text);
    }

    private String title(String id) {
        return titles.getOrDefault(id, id);
    }

    private void learn(Definitions definitions) {
        for (var kinds : List.of(PlanWords.KINDS, OTHERS)) {
            for (var kind : kinds) {
                definitions.listAll(kind).stream()
                        .map(Named::of)
                        .forEach(named -> titles.put(named.id(), named.title()));
            }
        }
    }

    /** A theme went up in another when that answers to its name, and did not before. */
    private void learnMerged(Definitions older, Definitions newer) {
        for (var theme : older.listAll("thema")) {
            newer.listAll("thema").stream()
                    .filter(other -> !other.id().equals(theme.id()))
                    .filter(other -> answersTo(other, Named.of(theme).title()))
                    .filter(other ->
                            older.listVersions("thema", other.id()).stream()
                                    .noneMatch(
                                            before -> answersTo(before, Named.of(theme).title())))
                    .findFirst()
                    .ifPresent(other -> mergedInto.put(theme.id(), Named.of(other).title()));
        }
    }

    private static boolean answersTo(Definition theme, String name) {
        return theme.content()
                .path("aliassen")
                .valueStream()
                .anyMatch(alias -> alias.asString().equals(name));
    }
}
