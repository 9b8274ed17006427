package nl.regiekamer.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.sql.Sql;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Delivery.KeptFile;
import nl.regiekamer.sources.Delivery.Openness;
import nl.regiekamer.sources.Delivery.Origin;
import nl.regiekamer.sources.Delivery.State;
import nl.regiekamer.sources.FigureLoad.Target;
import nl.regiekamer.sources.readers.FileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes deliveries in. An import is one transaction: afterwards it is there whole, or not at all,
 * also when the process was killed half-way.
 */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final DeliveryStore deliveries;
    private final SourceDefinitions definitions;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Surroundings surroundings;

    /** What an import needs from the installation. */
    @Component
    record Surroundings(
            InstallationSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events,
            ReadingChecks checks,
            KeptFileStore files) {}

    Imports(
            DeliveryStore deliveries,
            SourceDefinitions definitions,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Surroundings surroundings) {
        this.deliveries = deliveries;
        this.definitions = definitions;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.surroundings = surroundings;
    }

    /** Reads a CSV file or workbook by a mapping. */
    public ImportOutcome importFile(
            Path file, String name, ImportRequest request, Progress progress) {
        try {
            return take(intake(ProbedFile.of(file, name), request, false), progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads a file that is offered at every start: one that was read before does not come back over
     * what was delivered since.
     */
    ImportOutcome importOffered(Path file, ImportRequest request) {
        try {
            var probed = ProbedFile.of(file, String.valueOf(file.getFileName()));
            return take(intake(probed, request, true), Progress.NONE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same from a stream, which is read to its end but not closed. */
    public ImportOutcome importFile(
            InputStream bytes, String name, ImportRequest request, Progress progress) {
        return withWorkFile(work -> {
            try {
                var probed = ProbedFile.copy(bytes, name, work);
                return take(intake(probed, request, false), progress);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private Intake intake(ProbedFile file, ImportRequest request, boolean offered) {
        var source = definitions.getSource(request.source());
        var defined = definitions.getMapping(request.mapping());
        var mapping = request.period() == null ? defined : defined.withPeriod(request.period());
        var subject =
                request.subject() != null
                        ? request.subject()
                        : request.mapping()
                                + (request.period() == null ? "" : "/" + request.period());
        var origin =
                new Origin(
                        source.id(),
                        subject,
                        source.table(),
                        request.title() == null ? source.name() : request.title(),
                        source.publisher(),
                        source.licence(),
                        request.extractedOn(),
                        surroundings.clock().instant(),
                        CurrentActor.get().name(),
                        "bestand");
        return new Intake(
                origin,
                file,
                reading(Fingerprint.of(mapping.toString())),
                offered,
                sink -> FileReader.read(file, source.table(), mapping, areas(), sink));
    }

    /** How a file is read: also by which areas, so that it may be read again when they changed. */
    String reading(String how) {
        return how + "@" + areas().state();
    }

    /** Which areas there are, and where figures of others belong. */
    KnownAreas areas() {
        return surroundings.checks().areas();
    }

    /**
     * A file at hand.
     *
     * @param origin whose it is
     * @param reading how it is read, in short
     * @param offered whether nobody brings it on purpose
     */
    record Intake(Origin origin, ProbedFile file, String reading, boolean offered, Reader reader) {

        KeptFile kept() {
            return new KeptFile(
                    file.name(),
                    file.kind().mediaType(),
                    file.sizeBytes(),
                    file.checksum(),
                    reading);
        }
    }

    /** Reads figures into a sink; throws {@link FileRefused} for what cannot be used. */
    @FunctionalInterface
    interface Reader {
        void readInto(FigureSink sink);
    }

    ImportOutcome take(Intake intake, Progress progress) {
        var known = findKnown(intake);
        if (known.isPresent()) {
            return new ImportOutcome.Known(known.get());
        }
        try {
            var outcome = transaction.execute(status -> load(intake, progress));
            if (outcome instanceof ImportOutcome.Accepted(var taken)) {
                LOG.info("{}", outcome.words());
                surroundings
                        .events()
                        .publishEvent(new FiguresChanged(taken.id(), taken.origin().table()));
            }
            return Objects.requireNonNull(outcome);
        } catch (FileRefused refusal) {
            LOG.info("{} is refused: {}", intake.file().name(), refusal.reason());
            return new ImportOutcome.Refused(refuse(intake, refusal.reason()));
        }
    }

    /**
     * The delivery that makes this one superfluous. A file that somebody brings again after
     * something else took its place is meant, and is taken; one that is only offered is not.
     */
    private Optional<Delivery> findKnown(Intake intake) {
        var source = intake.origin().source();
        var checksum = intake.file().checksum();
        var same = deliveries.listSame(source, checksum);
        if (!intake.offered()) {
            return same.stream()
                    .filter(one -> one.file().reading().equals(intake.reading()))
                    .findFirst()
                    .filter(one -> !deliveries.isOvertaken(one));
        }
        var before = deliveries.findNewest(source, intake.origin().subject());
        if (before.isPresent() && !before.get().file().checksum().equals(checksum)) {
            return Optional.empty(); // the pack itself has another file than at the last start
        }
        return same.stream()
                .findFirst()
                .filter(one ->
                        one.file().reading().equals(intake.reading())
                                || deliveries.isOvertaken(one));
    }

    private ImportOutcome load(Intake intake, Progress progress) {
        deliveries.lock();
        var known = findKnown(intake); // another import may have held the lock
        if (known.isPresent()) {
            return new ImportOutcome.Known(known.get());
        }
        var id = UUID.randomUUID();
        var number = deliveries.nextNumber();
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var load =
                    new FigureLoad(
                            connection,
                            new Target(deliveries.municipality(), id, number),
                            progress);
            var counts = load.finish(surroundings.checks().read(intake.reader(), load, today()));
            if (counts.rows() == 0) {
                throw new FileRefused(
                        "'%s' heeft geen rijen met gegevens.".formatted(intake.file().name()));
            }
            return new ImportOutcome.Accepted(accept(intake, id, number, counts));
        } catch (SQLException failure) {
            throw Sql.failure("beginning an import", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(surroundings.clock().instant(), Dutch.ZONE);
    }

    private Delivery accept(Intake intake, UUID id, int number, Delivery.Counts counts) {
        var before = deliveries.findNewest(intake.origin().source(), intake.origin().subject());
        var delivery =
                new Delivery(
                        id,
                        number,
                        intake.origin(),
                        intake.kept(),
                        counts,
                        before.map(Delivery::revision).orElse(0) + 1,
                        before.map(Delivery::id).orElse(null),
                        State.AANVAARD,
                        null,
                        null,
                        Openness.OPEN);
        return keep(delivery, intake.file());
    }

    private Delivery refuse(Intake intake, String reason) {
        var before =
                deliveries.listChain(intake.origin().source(), intake.origin().subject()).stream()
                        .filter(one -> one.file().equals(intake.kept()))
                        .filter(one -> reason.equals(one.refusal()))
                        .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        var delivery =
                new Delivery(
                        UUID.randomUUID(),
                        deliveries.nextNumber(),
                        intake.origin(),
                        intake.kept(),
                        Delivery.Counts.NONE,
                        0,
                        null,
                        State.GEWEIGERD,
                        reason.replace("\0", ""),
                        null,
                        Openness.OPEN);
        return Objects.requireNonNull(transaction.execute(status -> keep(delivery, intake.file())));
    }

    /** The delivery as it is stored, which also tells who may see it. */
    private Delivery keep(Delivery delivery, ProbedFile file) {
        try {
            deliveries.add(delivery);
            surroundings.files().keep(delivery.id(), file.path());
            return deliveries.find(delivery.id()).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file of our own to work with, gone afterwards. */
    <T> T withWorkFile(Function<Path, T> work) {
        try {
            var folder = surroundings.settings().dataDir().resolve("inlezen");
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "levering-", ".tmp");
            try {
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
