package nl.regiekamer.area;

import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import nl.regiekamer.area.rules.GeoJsonReader;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.CurrentActor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the municipality's own areas; seen by everybody at once. */
@Service
public class WorkAreas {

    private final Areas areas;
    private final AreaStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    WorkAreas(Areas areas, AreaStore store, TransactionTemplate transaction, InstantSource clock) {
        this.areas = areas;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Says of which buurten an own area consists; replaces what was there under the same name.
     *
     * @throws WorkAreaRefused without a name or buurt, or with an unknown buurt
     */
    public WorkArea save(String name, String note, Set<AreaCode> buurten) {
        var id = idOf(name);
        if (buurten.isEmpty()) {
            throw WorkAreaRefused.withoutBuurten(name.strip());
        }
        for (var code : buurten) {
            if (areas.find(code).filter(Area::isBuurt).isEmpty()) {
                throw WorkAreaRefused.unknownBuurt(code);
            }
        }
        return save(WorkArea.ofBuurten(id, name.strip(), note.strip(), new TreeSet<>(buurten)));
    }

    /**
     * Gives an own area a border of its own, from GeoJSON in degrees or metres.
     *
     * @throws WorkAreaRefused without a name, when the file holds no area, or one that lies outside
     *     this municipality
     */
    public WorkArea saveBorder(String name, String note, String file, byte[] geoJson) {
        var id = idOf(name);
        var content = GeoJsonReader.readShapes(file, geoJson);
        Geometry border = null;
        for (var shape : content.areas()) {
            var valid = GeometryFixer.fix(shape.geometry());
            border = border == null ? valid : border.union(valid);
        }
        if (border == null || border.getArea() == 0) {
            throw WorkAreaRefused.withoutBorder(file, content.issues());
        }
        var drawn = border;
        if (areas.findOutline(areas.municipality().code())
                .filter(city -> !city.geometry().intersects(drawn))
                .isPresent()) {
            throw WorkAreaRefused.elsewhere(file, areas.municipality().name());
        }
        return save(WorkArea.withBorder(id, name.strip(), note.strip(), border));
    }

    /** Takes an own area away; nothing happens when it is not there. */
    public void delete(String id) {
        transaction.executeWithoutResult(_ -> store.deleteWorkArea(municipality(), id));
        areas.reload();
    }

    private WorkArea save(WorkArea area) {
        var by = CurrentActor.get().id();
        transaction.executeWithoutResult(
                _ -> store.save(municipality(), area, clock.instant(), by));
        areas.reload();
        return areas.findWorkArea(area.id()).orElse(area);
    }

    private String municipality() {
        return areas.municipality().code().value();
    }

    private static String idOf(String name) {
        var id = WorkArea.idOf(name);
        if (id.isEmpty()) {
            throw WorkAreaRefused.withoutName();
        }
        return id;
    }
}
