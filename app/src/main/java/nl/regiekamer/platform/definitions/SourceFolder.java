package nl.regiekamer.platform.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one layer.
 *
 * @param root the folder itself
 * @param base the folder from which files are named in messages
 */
record SourceFolder(Path root, Path base) {

    static SourceFolder national(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        var parent = root.getParent();
        return new SourceFolder(root, parent == null ? root : parent);
    }

    /** A pack beside the national folder is named from the same base, else from its own parent. */
    SourceFolder pack(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        var parent = root.getParent();
        return new SourceFolder(root, root.startsWith(base) || parent == null ? base : parent);
    }

    boolean exists() {
        return Files.isDirectory(root);
    }

    String name(Path path) {
        return base.relativize(path).toString().replace('\\', '/');
    }

    /** Name of the folder itself, such as the pack's. */
    String ownName() {
        return String.valueOf(root.getFileName());
    }

    List<Path> listSchemas() {
        return list().filter(this::isSchema).toList();
    }

    /** Every YAML file, sorted; also those with the wrong ending or in the wrong place. */
    List<Path> listYaml() {
        return list().filter(path -> path.toString().matches(".*\\.ya?ml"))
                .filter(path -> !root.relativize(path).startsWith(KindReader.FOLDER))
                .toList();
    }

    /** The first folder under the root, which names the kind; empty for a file in the root. */
    String kindOf(Path path) {
        var inside = root.relativize(path);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    private boolean isSchema(Path path) {
        return root.resolve(KindReader.FOLDER).equals(path.getParent())
                && path.toString().endsWith(KindReader.SUFFIX);
    }

    private Stream<Path> list() {
        try (var paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
