package nl.regiekamer.platform.definitions;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a definition file.
 *
 * @param place where
 * @param wrong a Dutch sentence that names the values
 * @param remedy a Dutch sentence that says what to do
 * @param rejected the value that a schema does not allow; null when something else is wrong
 */
public record DefinitionFault(
        Place place, String wrong, String remedy, @Nullable RejectedValue rejected)
        implements Comparable<DefinitionFault> {

    private static final Comparator<DefinitionFault> ORDER =
            Comparator.comparing(DefinitionFault::place)
                    .thenComparing(DefinitionFault::wrong)
                    .thenComparing(DefinitionFault::remedy);

    DefinitionFault(Place place, String wrong, String remedy) {
        this(place, wrong, remedy, null);
    }

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
