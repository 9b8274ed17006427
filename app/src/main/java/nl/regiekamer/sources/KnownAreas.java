package nl.regiekamer.sources;

import java.util.List;
import java.util.Map;
import nl.regiekamer.area.rules.CodeShare;
import nl.regiekamer.kernel.AreaCode;

/**
 * Where figures belong that were delivered under a code, perhaps of another year's division. Unless
 * it says otherwise, no figures move and the answers never change.
 */
public interface KnownAreas {

    /** Takes every well-formed code, for lack of a division to check against. */
    KnownAreas WELL_FORMED = (_, _) -> new Same();

    /** Where figures belong. */
    sealed interface Home {}

    /** Under the code as delivered. */
    record Same() implements Home {}

    /**
     * In areas of the current division.
     *
     * @param shares the part of the figures for each
     * @param from year of the division that has the delivered code
     */
    record Moved(List<CodeShare> shares, int from) implements Home {

        public Moved {
            shares = List.copyOf(shares);
        }
    }

    /** Nowhere: Dutch reason, and what to do. */
    record Unknown(String reason, String advice) implements Home {}

    /**
     * Where the figures of a code belong.
     *
     * @param year that the figures are about; 0 where that is unknown
     */
    Home home(AreaCode code, int year);

    /**
     * The codes of another division that together make an area, each with the share of its figures
     * that goes there; empty when no figures move to it.
     *
     * @param from year of the other division
     */
    default Map<AreaCode, Double> origins(AreaCode code, int from) {
        return Map.of();
    }

    /** Whether figures under other codes may move to this one. */
    default boolean receives(AreaCode code) {
        return false;
    }

    /** Short text that changes when the answers may. */
    default String state() {
        return "";
    }
}
