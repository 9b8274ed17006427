package nl.regiekamer.area;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.regiekamer.area.Division.OutlinesFrom;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.PackFolder;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.web.Municipality;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the pack's areas into the database, when they changed since the last time. Borders that the
 * municipality imported itself stay.
 */
@Component
class AreaStart {

    /** Whoever acts while the application starts. */
    private static final Actor IMPORTER = Actor.machine("importeur", "gebieden van het pack");

    private final AreaStore store;
    private final TransactionTemplate transaction;
    private final Supplier<Municipality> shown;
    private final PackAreas pack;

    AreaStart(
            AreaStore store,
            TransactionTemplate transaction,
            Supplier<Municipality> shown,
            InstallationSettings settings) {
        this.store = store;
        this.transaction = transaction;
        this.shown = shown;
        this.pack = PackAreas.read(PackFolder.of(settings.definitions(), settings.pack()));
    }

    /** The division that is current afterwards. */
    Division takeInPack() {
        var before = currentDivision();
        if (before.packChecksum().equals(pack.checksum())) {
            return before;
        }
        CurrentActor.run(IMPORTER, () -> transaction.executeWithoutResult(_ -> takeIn(before)));
        return currentDivision();
    }

    /** What is stored of the pack's year; an empty one before the first time. */
    Division currentDivision() {
        var municipality = municipalityWithoutAreas();
        return store.findDivision(municipality.code().value(), municipality.year())
                .orElseGet(() ->
                        new Division(
                                municipality.code().value(),
                                municipality.year(),
                                "",
                                OutlinesFrom.NONE,
                                "",
                                0));
    }

    /** The municipality as the pack names it, also when the pack has no list of areas. */
    Area municipalityWithoutAreas() {
        return pack.municipality()
                .orElseGet(() ->
                        new Area(new AreaCode(shown.get().code()), shown.get().name(), null, 0));
    }

    private void takeIn(Division before) {
        var municipality = before.municipality();
        var year = before.year();
        var outlines = outlinesAfter(before);
        var fromImport = before.outlinesFrom() == OutlinesFrom.IMPORT;
        var brought = pack.outlines();
        store.save(
                new Division(
                        municipality,
                        year,
                        pack.checksum(),
                        fromImport
                                ? OutlinesFrom.IMPORT
                                : brought == null ? OutlinesFrom.NONE : OutlinesFrom.PACK,
                        fromImport || brought == null ? before.source() : brought.source(),
                        fromImport || brought == null ? before.tolerance() : brought.tolerance()));
        store.replaceAreas(municipality, year, pack.areas());
        store.replaceOutlines(municipality, year, outlines);
        store.replaceChanges(municipality, pack.changes());
    }

    private Map<AreaCode, Geometry> outlinesAfter(Division before) {
        var brought = pack.outlines();
        var all =
                before.outlinesFrom() == OutlinesFrom.IMPORT
                        ? store.listOutlines(before.municipality(), before.year())
                        : brought == null ? Map.<AreaCode, Geometry>of() : brought.outlines();
        var known = pack.areas().stream().map(Area::code).collect(Collectors.toSet());
        var kept = new TreeMap<AreaCode, Geometry>();
        all.forEach((code, geometry) -> {
            if (known.contains(code)) {
                kept.put(code, geometry);
            }
        });
        return kept;
    }
}
