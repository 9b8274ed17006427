package nl.regiekamer.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pack that is meant when nobody chose one. */
final class OnlyPack {

    private OnlyPack() {}

    /** The pack in this folder, if there is exactly one; else {@link PackNotChosen}. */
    static Path in(Path municipalities) {
        var packs = list(municipalities);
        if (packs.size() != 1) {
            throw new PackNotChosen(municipalities, packs);
        }
        return packs.getFirst();
    }

    private static List<Path> list(Path municipalities) {
        if (!Files.isDirectory(municipalities)) {
            return List.of();
        }
        try (var folders = Files.list(municipalities)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
