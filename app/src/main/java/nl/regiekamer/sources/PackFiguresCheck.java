package nl.regiekamer.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.definitions.FileCheck;
import nl.regiekamer.platform.definitions.PackFolder;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.files.ProbedFile;
import nl.regiekamer.sources.DataIssue.Severity;
import nl.regiekamer.sources.readers.FileReader;

/** Whether the files with figures of a pack are there, and can be read to the last row. */
public final class PackFiguresCheck implements FileCheck {

    /** A pack is right or wrong whatever day it is. */
    private static final LocalDate ANY_DAY = LocalDate.MAX;

    @Override
    public List<DefinitionFault> check(PackFolder pack, Definitions all) {
        var definitions = new SourceDefinitions(() -> Optional.of(all));
        var faults = new ArrayList<DefinitionFault>();
        definitions
                .listPackDeliveries()
                .forEach(one -> new Reading(pack, one, faults).read(definitions));
        return faults;
    }

    /** One file, of which nothing is kept but what is wrong. */
    private record Reading(PackFolder pack, PackDelivery delivery, List<DefinitionFault> faults)
            implements FigureSink {

        void read(SourceDefinitions definitions) {
            var file = pack.resolve(delivery.file());
            if (!file.startsWith(pack.path()) || !Files.isRegularFile(file)) {
                fault(
                        1,
                        "Dit bestand is er niet, maar levering '%s' noemt het."
                                .formatted(delivery.id()),
                        "Zet het bestand in het pack, of haal de levering weg.");
                return;
            }
            try {
                var table = definitions.getSource(delivery.source()).table();
                FileReader.read(
                        ProbedFile.of(file, delivery.file()),
                        table,
                        definitions.getMapping(delivery.mapping()),
                        KnownAreas.WELL_FORMED,
                        new PossibleFigures(this, ANY_DAY, _ -> Optional.empty()));
            } catch (FileRefused refused) {
                fault(1, refused.reason(), "");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void figure(FigureSink.Reading reading) {}

        @Override
        public void row(int unpublished) {}

        @Override
        public void issue(DataIssue issue) {
            if (issue.severity() != Severity.NOTE) {
                fault(issue.line(), issue.reason(), issue.advice());
            }
        }

        private void fault(long line, String wrong, String remedy) {
            faults.add(pack.fault(delivery.file(), line, wrong, remedy));
        }
    }
}
