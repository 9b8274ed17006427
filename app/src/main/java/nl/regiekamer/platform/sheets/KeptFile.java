package nl.regiekamer.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.regiekamer.platform.files.Grid;
import nl.regiekamer.platform.files.ProbedFile;

/**
 * A file that was sent, read whole.
 *
 * @param facts its name, checksum and size
 * @param bytes as it was sent
 * @param grid its filled lines
 */
record KeptFile(SheetImport.FileFacts facts, byte[] bytes, Grid grid) {

    /**
     * Reads a file on its way in.
     *
     * @throws nl.regiekamer.platform.files.FileRefused when it is no table
     */
    static KeptFile read(String name, InputStream bytes) throws IOException {
        var place = Files.createTempFile("invoer", ".bin");
        try {
            var probed = ProbedFile.copy(bytes, name, place);
            var grid = Grid.of(probed);
            var facts = new SheetImport.FileFacts(name, probed.checksum(), probed.sizeBytes());
            return new KeptFile(facts, Files.readAllBytes(place), grid);
        } finally {
            Files.deleteIfExists(place);
        }
    }

    /** Reads a file again that could be read before. */
    static Grid readAgain(String name, byte[] bytes) {
        try (var in = new ByteArrayInputStream(bytes)) {
            return read(name, in).grid();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
