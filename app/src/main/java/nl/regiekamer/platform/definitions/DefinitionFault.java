package nl.regiekamer.platform.definitions;

import java.util.Comparator;

/**
 * One thing that is wrong in a definition file.
 *
 * @param place where
 * @param wrong a Dutch sentence that names the values
 * @param remedy a Dutch sentence that says what to do
 */
public record DefinitionFault(Place place, String wrong, String remedy)
        implements Comparable<DefinitionFault> {

    private static final Comparator<DefinitionFault> ORDER =
            Comparator.comparing(DefinitionFault::place)
                    .thenComparing(DefinitionFault::wrong)
                    .thenComparing(DefinitionFault::remedy);

    @Override
    public int compareTo(DefinitionFault other) {
        return ORDER.compare(this, other);
    }

    /** The fault as one line that editors and terminals can jump from. */
    @Override
    public String toString() {
        return "%s  %s %s".formatted(place, wrong, remedy);
    }
}
