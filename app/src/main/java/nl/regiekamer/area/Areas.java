package nl.regiekamer.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.area.rules.CodeShare;
import nl.regiekamer.area.rules.DutchGrid;
import nl.regiekamer.area.rules.Outline;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.RdPoint;
import nl.regiekamer.kernel.Wgs84Point;
import nl.regiekamer.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The areas of the municipality in the division of the pack's year: what there is, where it is, and
 * in which area a point lies.
 *
 * <p>Answers from memory; {@link #reload()} after a change of the tables.
 */
@Service
public class Areas {

    private final AreaStart start;
    private final AreaStore store;
    private final AreaSets sets;
    private final AtomicLong reloads = new AtomicLong();
    private volatile AreaSnapshot now;
    private volatile @Nullable KnownSets knownSets;

    Areas(AreaStart start, AreaStore store, AreaSets sets) {
        this.start = start;
        this.store = store;
        this.sets = sets;
        this.now = AreaSnapshot.load(store, start.takeInPack());
    }

    /** Reads the tables again; everybody sees the outcome at once. */
    public void reload() {
        now = AreaSnapshot.load(store, start.currentDivision());
        reloads.incrementAndGet();
    }

    /** Changes with each reload, so that what was computed from the areas can be computed anew. */
    public long version() {
        return reloads.get();
    }

    /** Year of the division that pages and figures use. */
    public int year() {
        return now.division().year();
    }

    /** Who published the borders and under which licence; empty without borders. */
    public String outlineSource() {
        return now.division().source();
    }

    /** Metres within which the outlines follow the published borders. */
    public double outlineTolerance() {
        return now.division().tolerance();
    }

    public Optional<Area> find(AreaCode code) {
        return Optional.ofNullable(now.areas().get(code));
    }

    /**
     * @throws NotFound if this municipality has no such area in this year
     */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new NotFound("Gebied " + code));
    }

    /** The municipality itself. */
    public Area municipality() {
        return listLevel(AreaCode.Level.MUNICIPALITY).stream()
                .findFirst()
                .orElseGet(start::municipalityWithoutAreas);
    }

    /** All wijken by code. */
    public List<Area> listWijken() {
        return listLevel(AreaCode.Level.WIJK);
    }

    /** All buurten by code. */
    public List<Area> listBuurten() {
        return listLevel(AreaCode.Level.BUURT);
    }

    /** The buurten of a wijk by code; empty for an unknown wijk. */
    public List<Area> listBuurtenOf(AreaCode wijk) {
        return listBuurten().stream().filter(buurt -> wijk.equals(buurt.parent())).toList();
    }

    /** The sets that the pack defines, with what is filled in and what is not. */
    public List<AreaSet> listSets() {
        var reload = reloads.get();
        var known = knownSets;
        if (known == null || known.reload() != reload) {
            known = new KnownSets(reload, sets.list(now.workAreas()));
            knownSets = known;
        }
        return known.sets();
    }

    /** The sets as they follow from one state of the tables. */
    private record KnownSets(long reload, List<AreaSet> sets) {}

    /** A set by the id of its definition. */
    public Optional<AreaSet> findSet(String id) {
        return listSets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** The sets in which this area lies, as far as they are filled in. */
    public List<AreaSet> listSetsOf(AreaCode code) {
        return listSets().stream().filter(set -> set.covers(code)).toList();
    }

    /** The municipality's own areas, by name. */
    public List<WorkArea> listWorkAreas() {
        return List.copyOf(now.workAreas());
    }

    /** One of them by its id. */
    public Optional<WorkArea> findWorkArea(String id) {
        return now.workAreas().stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** The border to draw; empty when none was delivered. */
    public Optional<Outline> findOutline(AreaCode code) {
        return Optional.ofNullable(now.outlines().get(code));
    }

    /** Where a point is; within the tolerance of the outlines. */
    public Location locate(RdPoint point) {
        var snapshot = now;
        var code = snapshot.lookup().find(point.x(), point.y());
        var buurt = code.map(snapshot.areas()::get);
        if (buurt.isEmpty()) {
            return new Location.Outside();
        }
        var wijk = snapshot.areas().get(buurt.get().code().wijk());
        if (wijk == null) {
            return new Location.Outside();
        }
        var around = new ArrayList<WorkArea>();
        for (var area : snapshot.workAreas()) {
            if (area.covers(buurt.get().code(), point)) {
                around.add(area);
            }
        }
        return new Location.Inside(buurt.get(), wijk, municipality(), List.copyOf(around));
    }

    /** Where a point in degrees is; also for points outside the Dutch grid. */
    public Location locate(Wgs84Point point) {
        return DutchGrid.findRd(point).map(this::locate).orElseGet(Location.Outside::new);
    }

    /**
     * The areas of another year to which an area's figures belong, with the share of each; empty
     * when nobody can tell (a merged area towards the past).
     */
    public List<CodeShare> mapCode(AreaCode code, int fromYear, int toYear) {
        return now.history().map(code, fromYear, toYear);
    }

    /** The table of codes that changed between years, as the pack has it. */
    public List<CodeChange> listCodeChanges() {
        return now.history().changes();
    }

    AreaSnapshot snapshot() {
        return now;
    }

    private List<Area> listLevel(AreaCode.Level level) {
        return now.areas().values().stream().filter(area -> area.level() == level).toList();
    }
}
