package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays what people changed over the definitions of files, and checks the outcome. */
final class ChangedLayer {

    private record Key(String kind, String id) {}

    private final FaultList faults = new FaultList();
    private final KnownIds known = new KnownIds(faults);
    private final Definitions definitions;
    private final Map<String, ObjectNode> schemas;

    private ChangedLayer(Definitions definitions, Map<String, ObjectNode> schemas) {
        this.definitions = definitions;
        this.schemas = schemas;
    }

    /** The later change of the same thing holds. */
    static List<Definition> over(List<Definition> under, List<DefinitionChange> changes) {
        var last = new LinkedHashMap<Key, DefinitionChange>();
        changes.forEach(change -> last.put(new Key(change.kind(), change.id()), change));
        var result = new ArrayList<Definition>();
        for (var definition : under) {
            var change = last.remove(new Key(definition.kind(), definition.id()));
            if (change == null) {
                result.add(definition);
            } else if (change.content() != null) {
                result.add(definition(change, change.content(), definition.validity()));
            }
        }
        for (var added : last.values()) {
            if (added.content() != null) {
                result.add(definition(added, added.content(), Validity.ALWAYS));
            }
        }
        return result;
    }

    private static Definition definition(
            DefinitionChange change, ObjectNode content, Validity validity) {
        var copy = content.deepCopy();
        var places = new Places();
        var place = Place.startOf(change.name());
        addContainers(copy, places, place);
        return new Definition(
                new Definition.Head(change.kind(), change.id(), validity, Origin.AMENDED),
                new Definition.Source(place, null, null),
                copy,
                places);
    }

    private static void addContainers(JsonNode node, Places places, Place place) {
        if (node.isContainer()) {
            places.addContainer(node, place);
            node.forEach(inner -> addContainers(inner, places, place));
        }
    }

    static List<DefinitionFault> faults(
            Definitions definitions,
            Map<String, ObjectNode> schemas,
            Set<String> kinds,
            List<Check> checks) {
        return new ChangedLayer(definitions, schemas).faults(kinds, checks);
    }

    private List<DefinitionFault> faults(Set<String> kinds, List<Check> checks) {
        definitions.listEffective().forEach(one -> known.add(one.kind(), one.id()));
        var compiled = new KindReader(known, new Places(), faults).rebuild(schemas);
        for (var kind : kinds) {
            definitions.listAll(kind).forEach(one -> validate(compiled.get(kind), one));
        }
        for (var check : checks) {
            if (check.kinds().stream().noneMatch(faults::isFaulty)) {
                faults.addAll(check.check(definitions));
            }
        }
        return faults.list();
    }

    private void validate(@Nullable Kind kind, Definition definition) {
        if (kind == null) {
            return;
        }
        var before = faults.size();
        new SchemaFaults(definition.tree(), schemas, definition.places(), "", faults)
                .add(kind.compiled().validate(definition.tree()));
        faults.markFaultyIfMoreThan(before, kind.name());
    }
}
