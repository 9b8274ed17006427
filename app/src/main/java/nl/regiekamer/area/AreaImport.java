package nl.regiekamer.area;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.regiekamer.area.BorderOutcome.Measures;
import nl.regiekamer.area.Division.OutlinesFrom;
import nl.regiekamer.area.rules.CoverageMaker;
import nl.regiekamer.area.rules.OutlineFile;
import nl.regiekamer.area.rules.OutlineImport;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a file of CBS or PDOK with buurten, in two steps: what is read waits as a proposal with
 * its report, and changes nothing until it is taken in use.
 *
 * <p>Stores whole or not at all. What is wrong in the file is told and does not stop the rest.
 */
@Service
public class AreaImport {

    private final Areas areas;
    private final AreaStore store;
    private final BorderProposalStore proposals;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AreaImport(
            Areas areas,
            AreaStore store,
            BorderProposalStore proposals,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.areas = areas;
        this.store = store;
        this.proposals = proposals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads the buurten of this municipality from a file; the outcome waits to be taken in use.
     *
     * @param bytes GeoJSON in degrees or RD metres, or that zipped with gzip
     * @throws BordersRefused when nothing in it can be used
     */
    public BorderProposal propose(BorderRequest request, byte[] bytes) {
        var outcome = read(request, bytes);
        if (outcome.isEmpty()) {
            throw BordersRefused.because(request.file(), outcome.issues());
        }
        var proposal =
                new BorderProposal(
                        UUID.randomUUID().toString(), request.file(), outcome, clock.instant());
        transaction.executeWithoutResult(
                _ -> proposals.add(municipality(), proposal, CurrentActor.get().id()));
        return proposal;
    }

    /** What waits, newest first. */
    public List<BorderProposal> listProposals() {
        return proposals.list(municipality());
    }

    /**
     * @throws NotFound when it was taken in use or thrown away
     */
    public BorderProposal getProposal(String id) {
        return findProposal(id).orElseThrow(() -> new NotFound("Dit voorstel voor grenzen"));
    }

    Optional<BorderProposal> findProposal(String id) {
        return proposals.find(municipality(), id);
    }

    /**
     * Puts the proposed borders in the place of those of the same year; everybody sees them at
     * once, and the proposal is gone.
     *
     * @throws NotFound when it was taken in use or thrown away
     */
    public BorderProposal takeInUse(String id) {
        var proposal = getProposal(id);
        transaction.executeWithoutResult(_ -> {
            store(proposal.outcome());
            proposals.delete(municipality(), id);
        });
        areas.reload();
        return proposal;
    }

    /** Throws a proposal away; nothing happens when it is not there. */
    public void discard(String id) {
        transaction.executeWithoutResult(_ -> proposals.delete(municipality(), id));
    }

    private BorderOutcome read(BorderRequest request, byte[] bytes) {
        var municipality = areas.municipality().code();
        var known = new TreeSet<AreaCode>();
        store.listAreas(municipality.value(), request.year()).stream()
                .filter(Area::isBuurt)
                .forEach(area -> known.add(area.code()));
        var read =
                OutlineImport.make(
                        request.file(), bytes, municipality, known, CoverageMaker.TOLERANCE);
        var coverage = read.coverage();
        return new BorderOutcome(
                new OutlineFile(
                        request.year(),
                        request.source(),
                        coverage.tolerance(),
                        new TreeMap<>(coverage.areas())),
                read.names(),
                new Measures(
                        coverage.greatestShift(),
                        coverage.pointsBefore(),
                        coverage.pointsAfter(),
                        coverage.error()),
                read.issues());
    }

    private void store(BorderOutcome outcome) {
        var made = outcome.made();
        var municipality = municipality();
        var year = made.division();
        var listed = store.listAreas(municipality, year);
        var all = listed.isEmpty() ? areasOf(outcome.names(), year) : listed;
        var outlines = new TreeMap<>(made.outlines());
        outlines.keySet().retainAll(all.stream().map(Area::code).toList());
        store.save(
                new Division(
                        municipality,
                        year,
                        store.findDivision(municipality, year)
                                .map(Division::packChecksum)
                                .orElse(""),
                        OutlinesFrom.IMPORT,
                        made.source(),
                        made.tolerance()));
        store.replaceAreas(municipality, year, all);
        store.replaceOutlines(municipality, year, outlines);
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

    private String municipality() {
        return areas.municipality().code().value();
    }
}
