package nl.regiekamer.platform.definitions;

import java.util.Comparator;

/**
 * Where something stands in a file of definitions or of a pack.
 *
 * @param file path with forward slashes, from the folder that holds {@code definitions}
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file)
                    .thenComparingInt(Place::line)
                    .thenComparingInt(Place::column);

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    /** The place right after this text from the start of the file. */
    static Place after(String before, String file) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s:%d:%d".formatted(file, line, column);
    }
}
