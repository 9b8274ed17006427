package nl.regiekamer.plan.versions;

import java.time.Instant;
import nl.regiekamer.platform.web.WrittenMeanwhile;

/**
 * Whose hand was last at a thing.
 *
 * @param number of the version
 * @param by id of the actor
 * @param name as pages show it
 */
record Hand(Way way, int number, String by, String name, Instant at) {

    /** In which way. */
    enum Way {
        WROTE,
        LEFT,
        DECIDED
    }

    /**
     * @param title of the thing
     */
    WrittenMeanwhile.Deed deed(String title) {
        return new WrittenMeanwhile.Deed(by, name, at, what().formatted(title));
    }

    private String what() {
        return switch (way) {
            case WROTE -> "wijzigde ‘%s’ in deze versie";
            case LEFT -> "zette ‘%s’ terug zoals het was";
            case DECIDED -> "legde het besluit vast op versie " + number + ", die ‘%s’ verandert";
        };
    }
}
