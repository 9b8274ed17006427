package nl.regiekamer.platform.definitions;

import java.nio.file.Path;

/** The folder of a pack: its files, and how messages name them, definitions or not. */
public final class PackFolder {

    private final SourceFolder folder;

    private PackFolder(SourceFolder folder) {
        this.folder = folder;
    }

    /**
     * @param national folder with the national definitions, beside which a pack is named from there
     * @param pack folder of the municipality
     */
    public static PackFolder of(Path national, Path pack) {
        return new PackFolder(SourceFolder.national(national).pack(pack));
    }

    public Path path() {
        return folder.root();
    }

    /** The place of a file within the pack, there or not. */
    public Path resolve(String file) {
        return path().resolve(file).normalize();
    }

    /**
     * @param file within the pack
     * @param line from 1; 0 for the file as a whole
     */
    public DefinitionFault fault(String file, long line, String wrong, String remedy) {
        var place = new Place(folder.name(resolve(file)), (int) Math.max(1, line), 1);
        return new DefinitionFault(place, wrong, remedy);
    }
}
