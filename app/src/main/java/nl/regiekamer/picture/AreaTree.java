package nl.regiekamer.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;

/**
 * Which buurten make up which wijk, and which wijken the municipality.
 *
 * @param municipality its code
 * @param wijken in the order of their codes, each with its buurten
 */
record AreaTree(AreaCode municipality, Map<AreaCode, List<AreaCode>> wijken) {

    List<AreaCode> buurten() {
        return wijken.values().stream().flatMap(List::stream).toList();
    }

    /** The smallest areas that together make up an area. */
    List<AreaCode> parts(AreaCode area) {
        return switch (area.level()) {
            case COUNTRY -> List.of();
            case MUNICIPALITY -> area.equals(municipality) ? buurten() : List.of();
            case WIJK -> Optional.ofNullable(wijken.get(area)).orElse(List.of());
            case BUURT -> List.of(area);
        };
    }

    /** The areas of a level, in the order of their codes. */
    List<AreaCode> ofLevel(AreaCode.Level level) {
        return switch (level) {
            case COUNTRY -> List.of();
            case MUNICIPALITY -> List.of(municipality);
            case WIJK -> List.copyOf(wijken.keySet());
            case BUURT -> buurten();
        };
    }
}
