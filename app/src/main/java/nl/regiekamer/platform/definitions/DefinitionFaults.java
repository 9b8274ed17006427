package nl.regiekamer.platform.definitions;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The definitions, or other files of a pack, are refused; carries every fault that was found, in
 * order of place.
 */
public final class DefinitionFaults extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionFault> faults;

    /** At least one fault, in any order. */
    public DefinitionFaults(Collection<DefinitionFault> faults) {
        super(text(faults));
        this.faults = faults.stream().sorted().distinct().toList();
    }

    /** At least one; sorted by file, line and column. */
    public List<DefinitionFault> faults() {
        return faults;
    }

    private static String text(Collection<DefinitionFault> faults) {
        return faults.stream()
                .sorted()
                .distinct()
                .map(DefinitionFault::toString)
                .collect(Collectors.joining("\n"));
    }
}
