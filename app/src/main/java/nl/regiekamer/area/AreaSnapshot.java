package nl.regiekamer.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiekamer.area.rules.CodeHistory;
import nl.regiekamer.area.rules.Outline;
import nl.regiekamer.area.rules.PointLookup;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * All that is known of the areas at a moment; immutable, so that a page never sees half a change.
 *
 * @param division what is known of this year
 * @param areas by code, in the order of the codes
 * @param outlines of buurten, wijken and municipality, as far as known
 * @param lookup in which buurt a point lies
 * @param workAreas by name
 * @param history of codes
 */
record AreaSnapshot(
        Division division,
        Map<AreaCode, Area> areas,
        Map<AreaCode, Outline> outlines,
        PointLookup lookup,
        List<WorkArea> workAreas,
        CodeHistory history) {

    static AreaSnapshot load(AreaStore store, Division division) {
        var municipality = division.municipality();
        var areas = new LinkedHashMap<AreaCode, Area>();
        store.listAreas(municipality, division.year())
                .forEach(area -> areas.put(area.code(), area));
        var buurten = store.listOutlines(municipality, division.year());
        return new AreaSnapshot(
                division,
                areas,
                outlines(buurten),
                new PointLookup(buurten),
                store.listWorkAreas(municipality).stream()
                        .map(area -> area.among(buurten))
                        .toList(),
                new CodeHistory(store.listChanges(municipality)));
    }

    private static Map<AreaCode, Outline> outlines(Map<AreaCode, Geometry> buurten) {
        Map<AreaCode, List<Geometry>> parts = new TreeMap<>();
        buurten.forEach((code, geometry) -> {
            parts.computeIfAbsent(code, _ -> new ArrayList<>()).add(geometry);
            parts.computeIfAbsent(code.wijk(), _ -> new ArrayList<>()).add(geometry);
            parts.computeIfAbsent(code.municipality(), _ -> new ArrayList<>()).add(geometry);
        });
        var outlines = new HashMap<AreaCode, Outline>();
        parts.forEach((code, geometries) ->
                outlines.put(
                        code,
                        new Outline(
                                code, CoverageUnion.union(geometries.toArray(Geometry[]::new)))));
        return outlines;
    }
}
