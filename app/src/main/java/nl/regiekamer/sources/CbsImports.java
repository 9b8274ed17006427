package nl.regiekamer.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Delivery.Origin;
import nl.regiekamer.sources.cbs.CbsClient;
import nl.regiekamer.sources.cbs.CbsReader;
import nl.regiekamer.sources.cbs.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes tables of CBS OData in: from the network, or from saved replies. The replies are kept as
 * the delivery; the figures are read from what is kept.
 */
@Service
public class CbsImports {

    private final Imports imports;
    private final SourceDefinitions definitions;
    private final InstantSource clock;
    private final CbsClient client = new CbsClient();

    CbsImports(Imports imports, SourceDefinitions definitions, InstantSource clock) {
        this.imports = imports;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * Fetches a table for one municipality, and reads it in.
     *
     * @param table code at its publisher; a source with OData must be defined for it
     * @param area a municipality; null for the whole country
     * @throws FileRefused when there is no such source, or the network is down
     */
    public ImportOutcome importCbs(String table, @Nullable AreaCode area, Progress progress) {
        var source =
                definitions
                        .findTable(table)
                        .orElseThrow(() ->
                                new FileRefused(
                                        "Tabel '%s' staat niet bij de bronnen. Misschien is de code anders; voeg anders een definitie van soort 'bron' toe."
                                                .formatted(table)));
        var odata = source.odata();
        if (odata == null) {
            throw new FileRefused(
                    "Van bron '%s' is niet bekend hoe zij is op te vragen. Zet 'odata' bij de definitie van de bron, of lees een bestand in."
                            .formatted(source.id()));
        }
        return imports.withWorkFile(work -> {
            try {
                var rows =
                        client.fetch(
                                new CbsClient.Table(source.table(), odata), area, work, progress);
                return read(
                        source, area, work, (done, total, words) -> progress.at(done, rows, words));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The import was stopped", stopped);
            }
        });
    }

    /**
     * Reads saved replies in.
     *
     * @param folder JSON files named after what was asked
     */
    public ImportOutcome importSaved(String sourceId, Path folder, Progress progress) {
        var source = definitions.getSource(sourceId);
        return imports.withWorkFile(work -> {
            try {
                pack(folder, work);
                return read(source, null, work, progress);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private ImportOutcome read(
            SourceDefinition source, @Nullable AreaCode area, Path zip, Progress progress)
            throws IOException {
        var subject = area == null ? "tabel" : area.value();
        var name = "%s-%s.zip".formatted(source.table(), subject.toLowerCase(Locale.ROOT));
        var odata = source.odata();
        var version = odata == null ? 3 : odata.version();
        var now = clock.instant();
        var origin =
                new Origin(
                        source.id(),
                        "cbs/" + subject,
                        source.table(),
                        source.name() + (area == null ? "" : " (" + area + ")"),
                        source.publisher(),
                        source.licence(),
                        LocalDate.ofInstant(now, Dutch.ZONE),
                        now,
                        CurrentActor.get().name(),
                        version == 4 ? "CBS OData 4 (niet beproefd)" : "CBS OData 3");
        var intake =
                new Imports.Intake(
                        origin,
                        ProbedFile.of(zip, name),
                        imports.reading("cbs-odata-" + version),
                        false,
                        sink ->
                                new CbsReader(source.table(), new Replies(zip), imports.areas())
                                        .read(sink));
        return imports.take(intake, progress);
    }

    /** The same files make the same bytes. */
    private static void pack(Path folder, Path target) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(target));
                var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(String.valueOf(file.getFileName()));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
