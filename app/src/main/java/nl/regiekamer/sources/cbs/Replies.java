package nl.regiekamer.sources.cbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The saved replies about one table: a folder of JSON files, or a zip of them. A reply of several
 * pages is several files.
 *
 * <p>{@code TypedDataSet.json}, {@code TypedDataSet-2.json} and {@code TypedDataSet_2023.json} all
 * belong to TypedDataSet.
 */
public final class Replies {

    private final Path place;

    public Replies(Path place) {
        this.place = place;
    }

    /** Reads one page. */
    @FunctionalInterface
    interface Use {
        void page(String name, InputStream json) throws IOException;
    }

    /** Whether there is a reply of this name. */
    boolean has(String entity) throws IOException {
        return !list(entity).isEmpty();
    }

    /** Gives each page of a reply in turn. */
    void forEach(String entity, Use use) throws IOException {
        for (var name : list(entity)) {
            if (Files.isDirectory(place)) {
                try (var in = Files.newInputStream(place.resolve(name))) {
                    use.page(name, in);
                }
            } else {
                try (var zip = new ZipFile(place.toFile());
                        var in =
                                Optional.ofNullable(zip.getInputStream(zip.getEntry(name)))
                                        .orElseThrow()) {
                    use.page(name, in);
                }
            }
        }
    }

    private List<String> list(String entity) throws IOException {
        var form = Pattern.compile(Pattern.quote(entity) + "([_-].*)?\\.json");
        return listAll().stream().filter(name -> form.matcher(name).matches()).toList();
    }

    private List<String> listAll() throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
            }
        }
        try (var zip = new ZipFile(place.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }
}
