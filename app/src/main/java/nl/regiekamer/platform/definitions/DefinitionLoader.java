package nl.regiekamer.platform.definitions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads both layers, lays them over each other, validates the outcome and gathers all faults. */
final class DefinitionLoader {

    private final List<Check> checks;
    private final Places places = new Places();
    private final FaultList faults = new FaultList();
    private final KnownIds known = new KnownIds(faults);
    private Map<String, ObjectNode> schemas = Map.of();
    private final List<Definition> effective = new ArrayList<>();
    private final List<Definition> withdrawn = new ArrayList<>();

    DefinitionLoader(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    Definitions load(Path nationalFolder, @Nullable Path packFolder) {
        var national = SourceFolder.national(nationalFolder);
        var pack = packFolder == null ? null : national.pack(packFolder);
        requireFolder(national, "De map met landelijke definities '%s' bestaat niet.");
        if (pack != null) {
            requireFolder(pack, "De map van de gemeente '%s' bestaat niet.");
        }
        faults.throwIfAny();

        var reader = new KindReader(known, places, faults);
        var kinds = reader.read(national);
        schemas = schemas(kinds);
        var sink = new EntryReader.Sink(places, faults);
        var nationalEntries = new EntryReader(national, false, reader, kinds, sink).read();
        var packEntries =
                pack == null
                        ? List.<Entry>of()
                        : new EntryReader(pack, true, reader, kinds, sink).read();
        if (pack != null) {
            requirePackFile(pack);
        }
        layer(kinds.keySet(), nationalEntries, packEntries);
        validate(kinds, nationalEntries);
        var definitions = new Definitions(schemas, effective, withdrawn);
        runChecks(definitions);
        faults.throwIfAny();
        return definitions;
    }

    private void requireFolder(SourceFolder folder, String wrong) {
        if (!folder.exists()) {
            faults.add(
                    Place.startOf(folder.name(folder.root())),
                    wrong.formatted(folder.name(folder.root())),
                    "Misschien is het pad verkeerd geschreven, of start u vanuit een andere map.");
        }
    }

    private void requirePackFile(SourceFolder pack) {
        var path = pack.root().resolve(EntryReader.PACK_FILE);
        if (!path.toFile().isFile()) {
            faults.add(
                    Place.startOf(pack.name(path)),
                    "Het bestand pack.yaml ontbreekt.",
                    "Voeg het toe: het noemt de gemeente.");
        }
    }

    private void layer(Set<String> kinds, List<Entry> national, List<Entry> pack) {
        var layering = new Layering(places, faults);
        var nationalByKind = byKind(national);
        var packByKind = byKind(pack);
        for (var kind : kinds) {
            int before = faults.size();
            var layers =
                    layering.apply(
                            nationalByKind.getOrDefault(kind, List.of()),
                            packByKind.getOrDefault(kind, List.of()));
            effective.addAll(layers.effective());
            withdrawn.addAll(layers.withdrawn());
            faults.markFaultyIfMoreThan(before, kind);
        }
        effective.forEach(definition -> known.add(definition.kind(), definition.id()));
    }

    private static Map<String, List<Entry>> byKind(List<Entry> entries) {
        var byKind = new HashMap<String, List<Entry>>();
        for (var entry : entries) {
            byKind.computeIfAbsent(entry.kind().name(), _ -> new ArrayList<>()).add(entry);
        }
        return byKind;
    }

    /**
     * What holds must satisfy its schema with all its references; a national definition also by
     * itself, though what it refers to may have been withdrawn together with it.
     */
    private void validate(Map<String, Kind> kinds, List<Entry> national) {
        // By identity: two definitions may say the same and still each have a place of their own.
        Set<ObjectNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var definition : effective) {
            var kind = kinds.get(definition.kind());
            if (kind != null && done.add(definition.tree())) {
                validate(kind, definition.tree(), true);
            }
        }
        for (var entry : national) {
            if (done.add(entry.content())) {
                validate(entry.kind(), entry.content(), false);
            }
        }
    }

    private void validate(Kind kind, ObjectNode content, boolean withReferences) {
        var errors = kind.compiled().validate(content);
        if (errors.isEmpty()) {
            return;
        }
        var told =
                errors.stream()
                        .filter(error ->
                                withReferences || !error.getKeyword().equals(ReferenceKeyword.NAME))
                        .toList();
        int before = faults.size();
        new SchemaFaults(content, schemas, places, "", faults).add(told);
        faults.markFaultyIfMoreThan(before, kind.name());
    }

    private static Map<String, ObjectNode> schemas(Map<String, Kind> kinds) {
        var schemas = new TreeMap<String, ObjectNode>();
        kinds.forEach((name, kind) -> schemas.put(name, kind.schema()));
        return schemas;
    }

    private void runChecks(Definitions definitions) {
        for (var check : checks) {
            if (check.kinds().stream().allMatch(kind -> isSound(definitions, kind))) {
                faults.addAll(check.check(definitions));
            }
        }
    }

    private boolean isSound(Definitions definitions, String kind) {
        return definitions.listKinds().contains(kind) && !faults.isFaulty(kind);
    }
}
