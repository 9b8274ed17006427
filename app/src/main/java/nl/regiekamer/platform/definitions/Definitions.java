package nl.regiekamer.platform.definitions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * All definitions in force: the national defaults with a municipality's own on top. Immutable.
 *
 * <p>Within a kind, definitions stand in the order of file name and of the file, national ones
 * first. A kind that was never heard of is a mistake in the program and not an empty list.
 */
public final class Definitions {

    private final Map<String, ObjectNode> schemas;
    private final Map<String, List<Definition>> byKind;
    private final Map<String, Map<String, List<Definition>>> versions;
    private final List<Definition> withdrawn;

    Definitions(
            Map<String, ObjectNode> schemas,
            List<Definition> effective,
            List<Definition> withdrawn) {
        this.schemas = new TreeMap<>(schemas);
        this.withdrawn = List.copyOf(withdrawn);
        this.byKind =
                effective.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Definition::kind, Collectors.toUnmodifiableList()));
        this.versions =
                this.byKind.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> versionsOf(entry.getValue())));
    }

    /**
     * Reads and checks the national definitions and a pack, with the checks of all modules.
     *
     * @param national the folder {@code definitions}
     * @param pack the folder of one municipality
     * @throws DefinitionFaults if anything is wrong, with all faults at once
     */
    public static Definitions load(Path national, Path pack) {
        return load(national, pack, Check.listAll());
    }

    /** The same with the given checks only. */
    public static Definitions load(Path national, Path pack, List<Check> checks) {
        return new DefinitionLoader(checks).load(national, pack);
    }

    /** The national definitions alone. */
    public static Definitions loadNational(Path national) {
        return new DefinitionLoader(Check.listAll()).load(national, null);
    }

    /**
     * These definitions with changes of people on top, unchecked: {@link #faultsIn} tells what is
     * wrong. What is new stands after what was there.
     */
    public Definitions with(List<DefinitionChange> changes) {
        return new Definitions(schemas, ChangedLayer.over(listEffective(), changes), withdrawn);
    }

    /**
     * What is wrong in these kinds by their schemas, references and the checks of all modules; for
     * definitions that people changed while the application runs.
     */
    public List<DefinitionFault> faultsIn(Set<String> kinds) {
        kinds.forEach(this::requireKnown);
        return ChangedLayer.faults(this, Map.copyOf(schemas), kinds, Check.listAll());
    }

    List<Definition> listEffective() {
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    /** The version that holds on this day. */
    public Optional<Definition> find(String kind, String id, LocalDate on) {
        return listVersions(kind, id).stream()
                .filter(definition -> definition.validity().contains(on))
                .findFirst();
    }

    /**
     * The version that holds on this day.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Definition get(String kind, String id, LocalDate on) {
        return find(kind, id, on)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no %s '%s' on %s. %s"
                                        .formatted(kind, id, on, near(kind, id))));
    }

    /** Everything of a kind that holds on this day. */
    public List<Definition> listAll(String kind, LocalDate on) {
        return listAll(kind).stream()
                .filter(definition -> definition.validity().contains(on))
                .toList();
    }

    /** Everything of a kind that holds on this day, as records. */
    public <T> List<T> listAll(String kind, LocalDate on, Class<T> type) {
        return listAll(kind, on).stream().map(definition -> definition.as(type)).toList();
    }

    /** Every version of everything of a kind. */
    public List<Definition> listAll(String kind) {
        requireKnown(kind);
        return byKind.getOrDefault(kind, List.of());
    }

    /** The versions of one definition, oldest first; empty if there is none. */
    public List<Definition> listVersions(String kind, String id) {
        requireKnown(kind);
        return versions.getOrDefault(kind, Map.of()).getOrDefault(id, List.of());
    }

    /** The kinds, sorted; also those without a definition. */
    public Set<String> listKinds() {
        return Set.copyOf(schemas.keySet());
    }

    /** The schema of a kind, to check or to show; a copy. */
    public ObjectNode getSchema(String kind) {
        requireKnown(kind);
        return schema(kind).deepCopy();
    }

    /** The pack's own file, if a pack was loaded. */
    public Optional<Definition> findPack() {
        return byKind.getOrDefault(EntryReader.PACK, List.of()).stream().findFirst();
    }

    /**
     * What the pack adds, overrides and withdraws, by kind; the pack's own file is no departure.
     */
    public List<Definition> listDepartures() {
        var departures =
                byKind.values().stream()
                        .flatMap(List::stream)
                        .filter(definition -> definition.origin() != Origin.NATIONAL)
                        .filter(definition -> !definition.kind().equals(EntryReader.PACK));
        return Stream.concat(departures, withdrawn.stream())
                .sorted(Comparator.comparing(Definition::kind).thenComparing(Definition::place))
                .toList();
    }

    /** How many versions of definitions there are in all. */
    public int count() {
        return byKind.values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, List<Definition>> versionsOf(List<Definition> definitions) {
        return definitions.stream()
                .sorted(Comparator.comparing(definition -> definition.validity().sortKey()))
                .collect(
                        Collectors.groupingBy(
                                Definition::id,
                                LinkedHashMap::new,
                                Collectors.toUnmodifiableList()));
    }

    private ObjectNode schema(String kind) {
        var schema = schemas.get(kind);
        if (schema == null) {
            throw new IllegalArgumentException(
                    "There is no kind '%s', only %s.".formatted(kind, schemas.keySet()));
        }
        return schema;
    }

    private void requireKnown(String kind) {
        schema(kind);
    }

    private String near(String kind, String id) {
        var near = NearMisses.listNear(id, versions.getOrDefault(kind, Map.of()).keySet());
        return near.isEmpty() ? "" : "Maybe: %s.".formatted(String.join(", ", near));
    }
}
