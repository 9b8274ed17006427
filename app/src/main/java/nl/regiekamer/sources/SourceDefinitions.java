package nl.regiekamer.sources;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.sources.readers.FigureMapping;
import nl.regiekamer.sources.readers.FigureMapping.Form;
import nl.regiekamer.sources.readers.FigureMapping.LongForm;
import nl.regiekamer.sources.readers.FigureMapping.MarginColumns;
import nl.regiekamer.sources.readers.FigureMapping.Measure;
import nl.regiekamer.sources.readers.FigureMapping.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The definitions of this module's kinds: sources, mappings and the pack's own deliveries. */
public class SourceDefinitions {

    /** Word of a source whose figures wait for a decision. */
    private static final String CLOSED = "nee tot besluit";

    /** With how many areas an outlier is compared, where its rule does not say. */
    private static final int FEWEST_AREAS = 5;

    private final Supplier<Optional<Definitions>> definitions;

    SourceDefinitions(Supplier<Optional<Definitions>> definitions) {
        this.definitions = definitions;
    }

    /** A mapping as a form offers it; asks for a period when the file has none. */
    public record MappingChoice(String id, String name, boolean asksPeriod) {}

    /** In the order of their files. */
    public List<SourceDefinition> listSources() {
        return newest("bron").stream().map(SourceDefinitions::source).toList();
    }

    /** In the order of their files. */
    public List<MappingChoice> listMappings() {
        return newest("toewijzing").stream()
                .map(one ->
                        new MappingChoice(
                                one.id(),
                                text(one.content(), "naam"),
                                asksPeriod(one.content().path("periode"))))
                .toList();
    }

    /** The files with figures that the pack brings. */
    public List<PackDelivery> listPackDeliveries() {
        return newest("levering").stream().map(SourceDefinitions::delivery).toList();
    }

    /** By which a figure is found unlikely, in the order of their files. */
    public List<PlausibilityRule> listPlausibilityRules() {
        return newest("aannemelijkheid").stream().map(SourceDefinitions::rule).toList();
    }

    private static PlausibilityRule rule(Definition definition) {
        var node = definition.content();
        return new PlausibilityRule(
                text(node, "regel").equals("sprong")
                        ? PlausibilityRule.Kind.JUMP
                        : PlausibilityRule.Kind.OUTLIER,
                node.path("factor").asDouble(),
                node.path("vanaf").asDouble(),
                node.path("gebieden").asInt(FEWEST_AREAS),
                text(node, "uitleg"),
                text(node, "advies"));
    }

    public Optional<SourceDefinition> findSource(String id) {
        return listSources().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The source of a table, whatever its case. */
    public Optional<SourceDefinition> findTable(String table) {
        return listSources().stream()
                .filter(one -> one.table().equalsIgnoreCase(table))
                .min((one, other) -> Boolean.compare(one.odata() == null, other.odata() == null));
    }

    /** Throws {@link NotFound}. */
    public SourceDefinition getSource(String id) {
        return findSource(id).orElseThrow(() -> new NotFound("De bron '%s'".formatted(id)));
    }

    /** Throws {@link NotFound}. */
    public FigureMapping getMapping(String id) {
        return newest("toewijzing").stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> mapping(one.id(), one.content()))
                .orElseThrow(() -> new NotFound("De toewijzing '%s'".formatted(id)));
    }

    /** The last version of each definition. */
    private List<Definition> newest(String kind) {
        var all = definitions.get();
        if (all.isEmpty() || !all.get().listKinds().contains(kind)) {
            return List.of();
        }
        Map<String, Definition> byId = new java.util.LinkedHashMap<>();
        all.get().listAll(kind).forEach(one -> byId.put(one.id(), one));
        return List.copyOf(byId.values());
    }

    private static SourceDefinition source(Definition definition) {
        var node = definition.content();
        var odata = node.path("odata");
        var levels = new ArrayList<String>();
        node.path("niveaus").forEach(level -> levels.add(level.asString()));
        return new SourceDefinition(
                definition.id(),
                text(node, "naam"),
                text(node, "uitgever"),
                text(node, "licentie"),
                node.path("tabel").asString(definition.id()),
                text(node, "verversing"),
                text(node, "waar"),
                levels,
                odata.isObject()
                        ? new SourceDefinition.OData(
                                odata.path("versie").asInt(3), text(odata, "basis"))
                        : null,
                text(node, "openbaar").equals(CLOSED));
    }

    private static PackDelivery delivery(Definition definition) {
        var node = definition.content();
        return new PackDelivery(
                definition.id(),
                text(node, "bestand"),
                text(node, "bron"),
                text(node, "toewijzing"),
                text(node, "onderwerp"),
                text(node, "over"),
                date(text(node, "uitgetrokken")),
                text(node, "ontbreekt"),
                text(node, "licentie"),
                text(node, "herkomst"));
    }

    static FigureMapping mapping(String id, JsonNode node) {
        Map<String, Place> features = new HashMap<>();
        node.path("kenmerken")
                .properties()
                .forEach(one -> features.put(one.getKey(), place(one.getValue())));
        var measures = new ArrayList<Measure>();
        node.path("maten")
                .forEach(one ->
                        measures.add(
                                new Measure(
                                        text(one, "kolom"),
                                        text(one, "maat"),
                                        one.path("mag-negatief").asBoolean(false))));
        var margin = node.path("marge");
        var period = node.path("periode");
        return new FigureMapping(
                id,
                place(node.path("gebied")),
                period.has("kolom") || period.has("vast") ? place(period) : null,
                features,
                measures,
                node.path("alle-overige").asBoolean(false),
                texts(node.path("overslaan")),
                margin.isObject()
                        ? new MarginColumns(text(margin, "laag"), text(margin, "hoog"))
                        : null,
                node.path("kwalificatie").isObject()
                        ? text(node.path("kwalificatie"), "kolom")
                        : null,
                node.has("maat-kolom")
                        ? new LongForm(text(node, "maat-kolom"), text(node, "waarde-kolom"))
                        : null,
                texts(node.path("optelbaar")),
                new Form(
                        sign(text(node, "scheidingsteken")),
                        sign(text(node, "decimaalteken")),
                        texts(node.path("geen-cijfer"))));
    }

    private static boolean asksPeriod(JsonNode period) {
        return !period.has("kolom") && !period.has("vast");
    }

    private static Place place(JsonNode node) {
        return node.has("kolom")
                ? new Place.Column(text(node, "kolom"))
                : new Place.Fixed(node.path("vast").asString(""));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static @Nullable Character sign(String text) {
        return text.isEmpty() ? null : text.charAt(0);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException unknown) {
            return null;
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
