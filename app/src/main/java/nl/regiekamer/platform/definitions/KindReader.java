package nl.regiekamer.platform.definitions;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code schemas/<kind>.schema.json}: each checked, compiled once, faults told with place.
 */
final class KindReader {

    static final String FOLDER = "schemas";
    static final String SUFFIX = ".schema.json";

    /** Schemas name each other by file name under this address; nothing is ever fetched. */
    private static final String BASE = "https://schemas.invalid/";

    private final Places places;
    private final FaultList faults;
    private final Dialect dialect;
    private final SchemaRegistry registry;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, ObjectNode> trees = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    KindReader(KnownIds known, Places places, FaultList faults) {
        this.places = places;
        this.faults = faults;
        dialect =
                Dialect.builder(Dialects.getDraft202012())
                        .keyword(new ReferenceKeyword(known))
                        .build();
        var config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .locale(Locale.of("nl"))
                        .pathType(PathType.JSON_POINTER)
                        .build();
        registry =
                SchemaRegistry.withDefaultDialect(
                        dialect,
                        builder -> builder.schemaRegistryConfig(config).schemas(this::textOf));
    }

    /** The sound kinds by name; a broken schema is a fault and its kind is missing. */
    Map<String, Kind> read(SourceFolder national) {
        for (var path : national.listSchemas()) {
            readTree(path, national.name(path));
        }
        var kinds = new TreeMap<String, Kind>();
        for (var entry : trees.entrySet()) {
            var kind = compile(entry.getKey(), entry.getValue());
            if (kind != null) {
                kinds.put(entry.getKey(), kind);
            } else {
                faults.markUnreadable(entry.getKey());
            }
        }
        return kinds;
    }

    /** Every kind that has a schema file, also a broken one. */
    Set<String> names() {
        return files.keySet();
    }

    private void readTree(Path path, String file) {
        var fileName = String.valueOf(path.getFileName());
        var kind = fileName.substring(0, fileName.length() - SUFFIX.length());
        files.put(kind, file);
        var text = TextFile.find(path, file, faults);
        var tree = text.flatMap(t -> TreeReader.find(file, t, places, faults));
        if (text.isEmpty() || tree.isEmpty()) {
            faults.markUnreadable(kind);
            return;
        }
        texts.put(kind, text.get());
        trees.put(kind, tree.get());
    }

    private @Nullable String textOf(String address) {
        if (!address.endsWith(SUFFIX)) {
            return null;
        }
        return texts.get(kindOf(address));
    }

    /** The kind whose schema has this address; the address itself if it is none of ours. */
    static String kindOf(String address) {
        var file = address.substring(address.lastIndexOf('/') + 1);
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : address;
    }

    private @Nullable Kind compile(String name, ObjectNode tree) {
        int before = faults.size();
        checkAgainstMetaSchema(tree);
        checkWords(tree);
        if (faults.size() > before) {
            return null;
        }
        try {
            return build(name, tree);
        } catch (SchemaException | UncheckedIOException e) {
            faults.add(
                    places.of(tree),
                    "Dit schema kan niet worden gebruikt: %s.".formatted(e.getMessage()),
                    "Misschien wijst een $ref naar iets dat er niet is.");
            return null;
        }
    }

    /** Kinds whose schemas were found sound before, ready to validate with other known ids. */
    Map<String, Kind> rebuild(Map<String, ObjectNode> sound) {
        sound.forEach((name, tree) -> texts.put(name, tree.toString()));
        var kinds = new TreeMap<String, Kind>();
        sound.forEach((name, tree) -> kinds.put(name, build(name, tree)));
        return kinds;
    }

    private Kind build(String name, ObjectNode tree) {
        var schema = registry.getSchema(SchemaLocation.of(BASE + name + SUFFIX), tree);
        preload(schema);
        return new Kind(name, tree, schema, SchemaWords.listFields(tree, tree));
    }

    /** References within a schema are followed only when asked; a broken one must show now. */
    private static void preload(Schema schema) {
        schema.initializeValidators();
        for (var validator : schema.getValidators()) {
            validator.preloadSchema();
        }
    }

    private void checkAgainstMetaSchema(ObjectNode tree) {
        var meta = registry.getSchema(SchemaLocation.of(dialect.getId()));
        new SchemaFaults(tree, Map.of(), places, "In dit schema: ", faults)
                .add(meta.validate(tree));
    }

    private void checkWords(ObjectNode tree) {
        var known = dialect.getKeywords().keySet();
        SchemaWords.walk(
                tree,
                schema -> {
                    for (var word : schema.propertyNames()) {
                        checkWord(schema, word, known);
                    }
                });
    }

    private void checkWord(ObjectNode schema, String word, Set<String> known) {
        var place = places.ofKey(schema, word);
        if (!known.contains(word) && !word.startsWith("x-")) {
            faults.add(
                    place,
                    "Het woord '%s' bestaat niet in JSON Schema.".formatted(word),
                    NearMisses.remedy(
                            word, known, "Haal het weg, of laat een eigen woord met x- beginnen."));
        }
        if (word.equals(ReferenceKeyword.NAME)) {
            var target = schema.path(word).asString("");
            if (!files.containsKey(target)) {
                faults.add(
                        places.ofValue(schema, word),
                        "'%s' noemt de soort '%s', maar die heeft geen schema."
                                .formatted(word, target),
                        NearMisses.remedy(
                                target,
                                files.keySet(),
                                "Voeg %s/%s%s toe.".formatted(FOLDER, target, SUFFIX)));
            }
        }
    }
}
