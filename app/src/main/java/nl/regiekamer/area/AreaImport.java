package nl.regiekamer.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.regiekamer.area.Division.OutlinesFrom;
import nl.regiekamer.area.rules.AreaIssue;
import nl.regiekamer.area.rules.CoverageMaker;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.area.rules.OutlineImport;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a file of CBS or PDOK with buurten: {@code ./regiekamer import gebieden FILE --jaar}.
 *
 * <p>Stores whole or not at all. What is wrong in the file is told and does not stop the rest; when
 * nothing usable is left, what was stored before stays.
 */
@Service
public class AreaImport {

    private final Areas areas;
    private final AreaStore store;
    private final TransactionTemplate transaction;

    AreaImport(Areas areas, AreaStore store, TransactionTemplate transaction) {
        this.areas = areas;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * What an import made.
     *
     * @param year of the division
     * @param made the outlines, also as a file that a pack can keep; without areas when nothing was
     *     stored
     * @param greatestShift metres that a border shifted, at most
     * @param pointsBefore corners in the file
     * @param pointsAfter corners that were stored
     * @param issues what was wrong
     */
    public record Outcome(
            int year,
            OutlineFile made,
            double greatestShift,
            int pointsBefore,
            int pointsAfter,
            List<AreaIssue> issues) {

        public boolean isStored() {
            return !made.outlines().isEmpty();
        }

        public int buurten() {
            return made.outlines().size();
        }

        public int wijken() {
            return made.outlines().keySet().stream()
                    .map(AreaCode::wijk)
                    .collect(Collectors.toSet())
                    .size();
        }

        /** One or two Dutch sentences. */
        public String summary() {
            if (!isStored()) {
                return "Er is niets ingelezen; wat er al was, is er nog.";
            }
            return "%d buurten in %d wijken, indeling %d. De grenzen sluiten op elkaar aan en wijken ten hoogste %s m af (%s in plaats van %s punten)."
                    .formatted(
                            buurten(),
                            wijken(),
                            year,
                            Dutch.number(greatestShift, 1),
                            Dutch.count(pointsAfter),
                            Dutch.count(pointsBefore));
        }
    }

    /**
     * Reads the buurten of this municipality from a file and stores them for a year.
     *
     * @param file name for the messages
     * @param bytes GeoJSON in degrees or RD metres, or that zipped with gzip
     * @param year of the division in the file
     */
    public Outcome importFile(String file, byte[] bytes, int year) {
        var municipality = areas.municipality();
        var code = municipality.code();
        var listed = store.listAreas(code.value(), year);
        var known = new TreeSet<AreaCode>();
        listed.stream().filter(Area::isBuurt).forEach(area -> known.add(area.code()));
        var read = OutlineImport.make(file, bytes, code, known, CoverageMaker.TOLERANCE);
        var coverage = read.coverage();
        var made =
                new OutlineFile(
                        year,
                        OutlineImport.SOURCE,
                        coverage.tolerance(),
                        new TreeMap<>(coverage.areas()));
        if (!read.isEmpty()) {
            transaction.executeWithoutResult(
                    _ -> store(made, listed.isEmpty() ? areasOf(read.names(), year) : listed));
            areas.reload();
        }
        return new Outcome(
                year,
                made,
                coverage.greatestShift(),
                coverage.pointsBefore(),
                coverage.pointsAfter(),
                read.issues());
    }

    private void store(OutlineFile made, List<Area> all) {
        var municipality = areas.municipality().code().value();
        var before = store.findDivision(municipality, made.division());
        store.save(
                new Division(
                        municipality,
                        made.division(),
                        before.map(Division::packChecksum).orElse(""),
                        OutlinesFrom.IMPORT,
                        made.source(),
                        made.tolerance()));
        store.replaceAreas(municipality, made.division(), all);
        store.replaceOutlines(municipality, made.division(), made.outlines());
    }

    /** A year of which no list is known: buurten as the file names them, wijken by number. */
    private List<Area> areasOf(Map<AreaCode, String> names, int year) {
        var all = new TreeMap<AreaCode, Area>();
        var municipality = areas.municipality();
        all.put(
                municipality.code(),
                new Area(municipality.code(), municipality.name(), null, year));
        names.forEach((code, name) -> {
            all.computeIfAbsent(code.wijk(), wijk -> wijk(wijk, year));
            all.put(code, new Area(code, PackAreas.nameOf(name), PackAreas.parentOf(code), year));
        });
        return new ArrayList<>(all.values());
    }

    private Area wijk(AreaCode code, int year) {
        var name =
                areas.find(code)
                        .map(Area::name)
                        .orElseGet(() -> "Wijk " + code.value().substring(6));
        return new Area(code, name, code.municipality(), year);
    }
}
