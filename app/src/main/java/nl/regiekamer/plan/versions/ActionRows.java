package nl.regiekamer.plan.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.sheets.Alike;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetColumn;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;
import nl.regiekamer.platform.sheets.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a plan says of an action as the row of a spreadsheet, and back. */
final class ActionRows {

    static final String THEME = "thema";
    static final String PILLAR = "pijler";
    static final String SORT = "soort-actie";
    private static final String LEAD = "regie";
    private static final String STATE = "status";

    /** Fields that are text in the plan and in the row. */
    private static final List<String> TEXTS = List.of(SORT, LEAD, "mijlpaal", "waarborg");

    private static final List<String> LISTS = List.of("partners", "doelen");

    /** What sort of action it is when a list does not say. */
    static final String NO_SORT = "overig";

    /** A line along which an accent is worked on. */
    record Pillar(String id, String name) {}

    private final Definitions definitions;
    private final Map<String, List<Pillar>> pillars = new HashMap<>();
    private final List<SheetColumn> columns;

    ActionRows(Definitions definitions) {
        this.definitions = definitions;
        for (var theme : definitions.listAll(THEME)) {
            var own = new ArrayList<Pillar>();
            for (var one : theme.content().path("pijlers")) {
                own.add(new Pillar(one.path("id").asString(), one.path("naam").asString()));
            }
            pillars.put(theme.id(), own);
        }
        columns = makeColumns();
    }

    List<SheetColumn> columns() {
        return columns;
    }

    private List<SheetColumn> makeColumns() {
        return List.of(
                SheetColumn.text(ActionNames.TITLE, "Actie")
                        .alsoCalled("titel", "omschrijving", "wat", "activiteit", "maatregel")
                        .required(),
                SheetColumn.text(ActionNames.NUMBER, "Nummer")
                        .alsoCalled("nr", "actienummer", "actie nr", "id", "actie id"),
                SheetColumn.oneOf(THEME, "Thema", choices(THEME))
                        .alsoCalled("veiligheidsthema", "onderwerp", "prioriteit", "accent")
                        .required(),
                SheetColumn.text(PILLAR, "Pijler").alsoCalled("lijn", "actielijn"),
                SheetColumn.text(SORT, "Soort actie").alsoCalled("soort", "type"),
                SheetColumn.oneOf(LEAD, "Regie", choices("partner"))
                        .alsoCalled("trekker", "organisatie", "houder", "verantwoordelijke"),
                SheetColumn.someOf("partners", "Partners", choices("partner"))
                        .alsoCalled("met wie", "betrokken partijen", "samenwerkingspartners"),
                SheetColumn.someOf("doelen", "Doelen", choices("doel"))
                        .alsoCalled("doel", "draagt bij aan"),
                SheetColumn.textOrDay("mijlpaal", "Mijlpaal")
                        .alsoCalled("gepland tot", "planning", "einddatum", "wanneer klaar"),
                SheetColumn.text("waarborg", "Waarborg").alsoCalled("randvoorwaarde"));
    }

    /** Names must differ: those that do not, get their id behind them. */
    private List<Choice> choices(String kind) {
        var taken = new HashSet<String>();
        return definitions.listAll(kind).stream()
                .map(one -> {
                    var name = PlanWords.title(one.content(), one.id());
                    var own = taken.add(name) ? name : "%s (%s)".formatted(name, one.id());
                    return new Choice(one.id(), own, aliases(one));
                })
                .toList();
    }

    private static Set<String> aliases(Definition one) {
        return Set.copyOf(strings(one.content().path("aliassen")));
    }

    Optional<Pillar> findPillar(String theme, String typed) {
        var plain = Alike.plain(typed);
        return pillars.getOrDefault(theme, List.of()).stream()
                .filter(one ->
                        Alike.plain(one.name()).equals(plain)
                                || Alike.plain(one.id()).equals(plain))
                .findFirst();
    }

    List<String> listPillars(String theme) {
        return pillars.getOrDefault(theme, List.of()).stream().map(Pillar::name).toList();
    }

    SheetRow row(ObjectNode content) {
        var theme = content.path(THEME).asString("");
        var pillar = content.path(PILLAR).asString("");
        var row =
                SheetRow.EMPTY
                        .with(ActionNames.NUMBER, content.path("id").asString(""))
                        .with(ActionNames.TITLE, content.path("titel").asString(""))
                        .with(THEME, theme)
                        .with(PILLAR, findPillar(theme, pillar).map(Pillar::name).orElse(pillar));
        for (var field : TEXTS) {
            row = row.with(field, content.path(field).asString(""));
        }
        for (var field : LISTS) {
            row = row.with(field, strings(content.path(field)));
        }
        return row;
    }

    /** Whether an action says what a row says. */
    boolean saysTheSame(ObjectNode content, SheetRow row) {
        return new SheetChange("", row(content), row).listChanged(columns).isEmpty();
    }

    /**
     * What an action is to say.
     *
     * @param now what it says; what a row has no column for stays
     */
    ObjectNode content(SheetRow row, Optional<ObjectNode> now) {
        var content = now.map(ObjectNode::deepCopy).orElseGet(() -> fresh(row));
        content.put("titel", row.get(ActionNames.TITLE));
        content.put(THEME, row.get(THEME));
        put(
                content,
                PILLAR,
                findPillar(row.get(THEME), row.get(PILLAR)).map(Pillar::id).orElse(""));
        for (var field : TEXTS) {
            put(content, field, row.get(field));
        }
        for (var field : LISTS) {
            putList(content, field, row.list(field));
        }
        return content;
    }

    private ObjectNode fresh(SheetRow row) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", row.get(ActionNames.NUMBER));
        definitions.listAll("actiestand").stream()
                .min(Comparator.comparingInt(one -> one.content().path("volgorde").asInt()))
                .ifPresent(first -> content.put(STATE, first.id()));
        return content;
    }

    private static void put(ObjectNode content, String field, String value) {
        if (value.isEmpty()) {
            content.remove(field);
        } else {
            content.put(field, value);
        }
    }

    /** Those that were there keep their order; a row does not know it. */
    private static void putList(ObjectNode content, String field, List<String> ids) {
        var ordered = new LinkedHashSet<>(strings(content.path(field)));
        ordered.retainAll(ids);
        ordered.addAll(ids);
        var list = content.putArray(field);
        ordered.forEach(list::add);
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(one -> strings.add(one.asString()));
        return strings;
    }
}
