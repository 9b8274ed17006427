package nl.regiekamer.area;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sheets.RowFault;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetColumn;
import nl.regiekamer.platform.sheets.SheetColumn.Choice;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Own work areas as a spreadsheet. A border of their own goes out as a word and stays as it is. */
@Component
class WorkAreaSheet implements SheetKind {

    private static final String NAME = "naam";
    private static final String NOTE = "toelichting";
    private static final String BUURTEN = "buurten";
    private static final String BORDER = "grens";
    private static final String OWN_BORDER = "eigen grens";

    private final Areas areas;
    private final AreaStore store;
    private final InstantSource clock;

    WorkAreaSheet(Areas areas, AreaStore store, InstantSource clock) {
        this.areas = areas;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "werkgebieden";
    }

    @Override
    public String name() {
        return "Werkgebieden";
    }

    @Override
    public String lead() {
        return "Eigen werkgebieden van de gemeente, met de buurten waaruit zij bestaan.";
    }

    @Override
    public String right() {
        return "gebieden-beheren";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                SheetColumn.text(NAME, "Naam")
                        .alsoCalled("werkgebied", "naam werkgebied", "gebied", "gebiedsnaam")
                        .required(),
                SheetColumn.text(NOTE, "Toelichting")
                        .alsoCalled("omschrijving", "opmerking", "opmerkingen", "beschrijving"),
                SheetColumn.someOf(BUURTEN, "Buurten", choices())
                        .alsoCalled("buurt", "bestaat uit", "buurten in dit gebied"),
                SheetColumn.text(BORDER, "Grens").shownOnly());
    }

    /** Two buurten with one name are told apart by their codes. */
    private List<Choice> choices() {
        var buurten = areas.listBuurten();
        var counts =
                buurten.stream()
                        .map(Area::name)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return buurten.stream()
                .map(buurt -> {
                    var code = buurt.code().value();
                    var isOnly = counts.getOrDefault(buurt.name(), 0L) == 1;
                    return new Choice(
                            code, isOnly ? buurt.name() : "%s (%s)".formatted(buurt.name(), code));
                })
                .toList();
    }

    @Override
    public String key(SheetRow row) {
        return WorkArea.idOf(row.get(NAME));
    }

    @Override
    public List<SheetRow> export() {
        return store.listWorkAreas(municipality()).stream().map(WorkAreaSheet::row).toList();
    }

    private static SheetRow row(WorkArea area) {
        var hasBorder = area.polygon() != null;
        return SheetRow.EMPTY
                .with(NAME, area.name())
                .with(NOTE, area.note())
                .with(BUURTEN, area.members().stream().map(AreaCode::value).toList())
                .with(BORDER, hasBorder ? OWN_BORDER : "hele buurten");
    }

    @Override
    public Reader reader(List<SheetRow> now) {
        return Reader.of(WorkAreaSheet::check);
    }

    private static List<RowFault> check(SheetChange change) {
        var row = change.after() == null ? SheetRow.EMPTY : change.after();
        if (change.key().isEmpty()) {
            return List.of(
                    new RowFault(
                            "Naam",
                            "'%s' heeft geen letter of cijfer.".formatted(row.get(NAME)),
                            "Geef het werkgebied een naam."));
        }
        var hasBorder = change.before() != null && change.before().get(BORDER).equals(OWN_BORDER);
        var hasBuurten = !row.list(BUURTEN).isEmpty();
        if (hasBorder && hasBuurten) {
            return List.of(
                    new RowFault(
                            "Buurten",
                            "'%s' heeft een eigen grens, en bestaat niet uit hele buurten."
                                    .formatted(row.get(NAME)),
                            "Laat de kolom Buurten leeg, of wijzig het gebied op de pagina Gebieden."));
        }
        return hasBorder || hasBuurten
                ? List.of()
                : List.of(
                        new RowFault(
                                "Buurten",
                                "Bij '%s' staat geen enkele buurt.".formatted(row.get(NAME)),
                                "Noem ten minste één buurt, met een puntkomma tussen twee buurten."));
    }

    @Override
    public void apply(List<SheetChange> changes, String reason) {
        var known =
                store.listWorkAreas(municipality()).stream()
                        .collect(Collectors.toMap(WorkArea::id, Function.identity()));
        var by = CurrentActor.get().id();
        for (var change : changes) {
            if (change.after() == null) {
                store.deleteWorkArea(municipality(), change.key());
            } else {
                var area = area(change.key(), change.after(), known);
                store.save(municipality(), area, clock.instant(), by);
            }
        }
    }

    private static WorkArea area(String id, SheetRow row, Map<String, WorkArea> known) {
        var polygon = polygon(known.get(id));
        if (polygon != null) {
            return WorkArea.withBorder(id, row.get(NAME), row.get(NOTE), polygon);
        }
        var members = new TreeSet<AreaCode>();
        row.list(BUURTEN).forEach(code -> members.add(new AreaCode(code)));
        return WorkArea.ofBuurten(id, row.get(NAME), row.get(NOTE), members);
    }

    private static @Nullable Geometry polygon(@Nullable WorkArea area) {
        return area == null ? null : area.polygon();
    }

    @Override
    public void settled() {
        areas.reload();
    }

    private String municipality() {
        return areas.municipality().code().value();
    }
}
