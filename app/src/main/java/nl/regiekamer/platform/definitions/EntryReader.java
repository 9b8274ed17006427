package nl.regiekamer.platform.definitions;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of one layer into entries; takes off the fields that the engine knows. */
final class EntryReader {

    static final String PACK = "pack";
    static final String PACK_FILE = "pack.yaml";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");
    private static final Set<String> FILE_FIELDS = Set.of("soort", "definities");
    private static final Set<String> VALIDITY_FIELDS = Set.of("vanaf", "tot");
    private static final Set<String> ENGINE_FIELDS =
            Set.of("geldig", "past-aan", "vervalt", "reden");

    private final SourceFolder folder;
    private final boolean isPack;
    private final Map<String, Kind> kinds;
    private final Set<String> kindNames;
    private final Places places;
    private final FaultList faults;

    EntryReader(
            SourceFolder folder,
            boolean isPack,
            KindReader reader,
            Map<String, Kind> kinds,
            Sink sink) {
        this.folder = folder;
        this.isPack = isPack;
        this.kinds = kinds;
        this.kindNames = reader.names();
        this.places = sink.places();
        this.faults = sink.faults();
    }

    /** Where reading leaves what it finds besides the entries. */
    record Sink(Places places, FaultList faults) {}

    List<Entry> read() {
        var entries = new ArrayList<Entry>();
        for (var path : folder.listYaml()) {
            int before = faults.size();
            readFile(path, entries);
            faults.markFaultyIfMoreThan(before, folder.kindOf(path));
        }
        return entries;
    }

    private void readFile(Path path, List<Entry> entries) {
        var file = folder.name(path);
        var folderKind = folder.kindOf(path);
        var isPackFile = isPack && folder.root().resolve(PACK_FILE).equals(path);
        if (!isPackFile && !isWellPlaced(path, file, folderKind)) {
            faults.markUnreadable(folderKind);
            return;
        }
        var tree =
                TextFile.find(path, file, faults)
                        .flatMap(text -> TreeReader.find(file, text, places, faults));
        if (tree.isEmpty()) {
            faults.markUnreadable(isPackFile ? PACK : folderKind);
        } else if (isPackFile) {
            addPack(tree.get(), entries);
        } else {
            addAll(tree.get(), folderKind, entries);
        }
    }

    private boolean isWellPlaced(Path path, String file, String folderKind) {
        if (!path.toString().endsWith(".yaml")) {
            faults.add(
                    Place.startOf(file),
                    "Dit bestand eindigt op .yml en wordt niet gelezen.",
                    "Laat de naam eindigen op .yaml.");
            return false;
        }
        if (folderKind.isEmpty()) {
            faults.add(
                    Place.startOf(file),
                    "Dit bestand staat niet in de map van een soort.",
                    "Zet het in de map die heet zoals zijn soort.");
            return false;
        }
        return true;
    }

    private void addPack(ObjectNode tree, List<Entry> entries) {
        var content = JsonNodeFactory.instance.objectNode();
        places.addContainer(content, places.of(tree));
        for (var property : tree.properties()) {
            if (!property.getKey().equals("soort")) {
                content.set(property.getKey(), property.getValue());
                places.copyProperty(tree, content, property.getKey());
            }
        }
        var kind = kind(PACK, places.of(tree));
        if (kind != null) {
            var id = tree.path("id").asString(folder.ownName());
            entries.add(
                    new Entry(
                            kind,
                            id,
                            Entry.Mode.DEFINE,
                            Validity.ALWAYS,
                            null,
                            content,
                            places.of(tree)));
        }
    }

    private void addAll(ObjectNode tree, String folderKind, List<Entry> entries) {
        for (var field : tree.propertyNames()) {
            if (!FILE_FIELDS.contains(field)) {
                faults.add(
                        places.ofKey(tree, field),
                        "Het veld '%s' bestaat hier niet.".formatted(field),
                        NearMisses.remedy(
                                field,
                                FILE_FIELDS,
                                "Een bestand heeft alleen 'soort' en 'definities'."));
            }
        }
        var name = kindName(tree, folderKind);
        var kind = name == null ? null : kind(name, places.ofValue(tree, "soort"));
        if (!(tree.get("definities") instanceof ArrayNode list)) {
            faults.addUnreadable(
                    folderKind,
                    places.ofValue(tree, "definities"),
                    "Het veld 'definities' ontbreekt of is geen lijst.",
                    "Schrijf 'definities:' met daaronder per definitie '  - id: ...'.");
            return;
        }
        if (kind == null) {
            faults.markUnreadable(folderKind);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            addEntry(kind, list, i, entries);
        }
    }

    private @Nullable String kindName(ObjectNode tree, String folderKind) {
        var node = tree.get("soort");
        if (node == null || !node.isString()) {
            faults.add(
                    places.ofValue(tree, "soort"),
                    "Het veld 'soort' ontbreekt.",
                    "Begin het bestand met 'soort: %s'.".formatted(folderKind));
            return null;
        }
        var name = node.stringValue();
        if (kindNames.contains(name) && !name.equals(folderKind)) {
            faults.add(
                    places.ofValue(tree, "soort"),
                    "De soort is '%s', maar het bestand staat in de map '%s'."
                            .formatted(name, folderKind),
                    "Zet het bestand in de map '%s', of verander de soort.".formatted(name));
        }
        return name;
    }

    private @Nullable Kind kind(String name, Place place) {
        var kind = kinds.get(name);
        if (kind == null && !kindNames.contains(name)) {
            faults.add(
                    place,
                    "De soort '%s' bestaat niet.".formatted(name),
                    NearMisses.remedy(
                            name,
                            kindNames,
                            "Voeg %s/%s%s toe of kies een bestaande soort."
                                    .formatted(KindReader.FOLDER, name, KindReader.SUFFIX)));
        }
        return kind;
    }

    private void addEntry(Kind kind, ArrayNode list, int index, List<Entry> entries) {
        var place = places.ofValue(list, index);
        if (!(list.get(index) instanceof ObjectNode item)) {
            faults.addUnreadable(
                    kind.name(),
                    place,
                    "Hier staat geen definitie maar een losse waarde.",
                    "Schrijf '- id: ...' met de andere velden eronder.");
            return;
        }
        var id = id(item);
        if (id == null) {
            faults.markUnreadable(kind.name());
            return;
        }
        var mode = mode(item);
        var content = content(kind, item, mode);
        checkShape(id, mode, item, content);
        entries.add(
                new Entry(
                        kind,
                        id,
                        mode,
                        validity(kind, item),
                        reason(kind, item, mode),
                        content,
                        place));
    }

    private @Nullable String id(ObjectNode item) {
        var node = item.get("id");
        if (node == null) {
            faults.add(places.of(item), "Het veld 'id' ontbreekt.", "Voeg 'id: ...' toe.");
            return null;
        }
        var text = SchemaFaults.text(node);
        if (!node.isString() || !ID.matcher(text).matches()) {
            faults.add(
                    places.ofValue(item, "id"),
                    "De id '%s' is niet bruikbaar.".formatted(text),
                    node.isNumber()
                            ? "Misschien ontbreken aanhalingstekens: '%s'.".formatted(text)
                            : "Gebruik alleen letters, cijfers en streepjes.");
            return null;
        }
        return text;
    }

    private Entry.Mode mode(ObjectNode item) {
        var mode = Entry.Mode.DEFINE;
        for (var word : List.of("past-aan", "vervalt")) {
            if (!item.has(word)) {
                continue;
            }
            if (!item.path(word).isBoolean() || !item.path(word).booleanValue()) {
                faults.add(
                        places.ofValue(item, word),
                        "'%s' kan alleen true zijn.".formatted(word),
                        "Schrijf '%s: true', of haal de regel weg.".formatted(word));
            } else if (!isPack) {
                faults.add(
                        places.ofKey(item, word),
                        "'%s' kan niet in een landelijke definitie.".formatted(word),
                        "Gebruik het alleen in de map van een gemeente.");
            } else if (mode != Entry.Mode.DEFINE) {
                faults.add(
                        places.ofKey(item, word),
                        "'past-aan' en 'vervalt' kunnen niet samen.",
                        "Haal een van beide weg.");
            } else {
                mode = word.equals("vervalt") ? Entry.Mode.WITHDRAW : Entry.Mode.OVERRIDE;
            }
        }
        return mode;
    }

    private ObjectNode content(Kind kind, ObjectNode item, Entry.Mode mode) {
        var content = JsonNodeFactory.instance.objectNode();
        places.addContainer(content, places.of(item));
        for (var property : item.properties()) {
            var key = property.getKey();
            var own = !ENGINE_FIELDS.contains(key) || kind.lists(key);
            var isDeparture = mode != Entry.Mode.DEFINE && key.equals("reden");
            if (own && !isDeparture) {
                content.set(key, property.getValue());
                places.copyProperty(item, content, key);
            }
        }
        return content;
    }

    private void checkShape(String id, Entry.Mode mode, ObjectNode item, ObjectNode content) {
        if (mode == Entry.Mode.OVERRIDE && content.size() == 1) {
            faults.add(
                    places.ofKey(item, "past-aan"),
                    "De aanpassing van '%s' verandert niets.".formatted(id),
                    "Noem de velden die anders zijn, of haal de aanpassing weg.");
        }
        if (mode == Entry.Mode.WITHDRAW && content.size() > 1) {
            faults.add(
                    places.ofKey(item, "vervalt"),
                    "Wat vervalt ('%s') heeft geen andere velden.".formatted(id),
                    "Misschien is 'past-aan: true' bedoeld?");
        }
    }

    private @Nullable String reason(Kind kind, ObjectNode item, Entry.Mode mode) {
        var node = item.get("reden");
        if (mode == Entry.Mode.DEFINE && kind.lists("reden")) {
            return null;
        }
        var text = node != null && node.isString() ? node.stringValue().strip() : "";
        if (text.isEmpty() && (mode != Entry.Mode.DEFINE || node != null)) {
            faults.add(
                    node == null ? places.of(item) : places.ofValue(item, "reden"),
                    "De reden ontbreekt waarom de gemeente afwijkt van de landelijke definitie.",
                    "Voeg 'reden: ...' toe.");
        }
        return text.isEmpty() ? null : text;
    }

    private Validity validity(Kind kind, ObjectNode item) {
        var node = item.get("geldig");
        if (node == null || kind.lists("geldig")) {
            return Validity.ALWAYS;
        }
        if (!(node instanceof ObjectNode fields)) {
            faults.add(
                    places.ofValue(item, "geldig"),
                    "'geldig' heeft niet de velden 'vanaf' en 'tot'.",
                    "Schrijf 'geldig: {vanaf: 2026-01-01}'.");
            return Validity.ALWAYS;
        }
        for (var field : fields.propertyNames()) {
            if (!VALIDITY_FIELDS.contains(field)) {
                faults.add(
                        places.ofKey(fields, field),
                        "Het veld '%s' bestaat niet in 'geldig'.".formatted(field),
                        NearMisses.remedy(field, VALIDITY_FIELDS, "Kies uit: vanaf, tot."));
            }
        }
        var from = date(fields, "vanaf");
        var until = date(fields, "tot");
        if (!Validity.isOrdered(from, until)) {
            faults.add(
                    places.ofValue(fields, "tot"),
                    "De geldigheid eindigt (%s) voordat zij begint (%s).".formatted(until, from),
                    "Misschien zijn de datums verwisseld; 'tot' is de eerste dag dat het niet meer geldt.");
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }

    private @Nullable LocalDate date(ObjectNode fields, String field) {
        JsonNode node = fields.get(field);
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeException e) {
            faults.add(
                    places.ofValue(fields, field),
                    "'geldig.%s' is '%s'; dat is geen datum."
                            .formatted(field, SchemaFaults.text(node)),
                    "Schrijf een datum als 2026-01-31.");
            return null;
        }
    }
}
