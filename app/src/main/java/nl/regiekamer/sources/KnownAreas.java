package nl.regiekamer.sources;

import java.util.Optional;
import nl.regiekamer.kernel.AreaCode;

/**
 * Which area codes exist in the division of a year; this module asks, a module that knows the
 * division answers. Without an answer every well-formed code is taken.
 */
public interface KnownAreas {

    /** Takes every code, for lack of a division to check against. */
    KnownAreas WELL_FORMED = new WellFormed();

    /**
     * Whether the code exists.
     *
     * @param year of the division; 0 where the period is unknown: in any year then
     */
    boolean exists(AreaCode code, int year);

    /** Dutch hint about a code that does not exist, for instance which code replaced it. */
    Optional<String> hint(AreaCode code);

    /** Takes every code. */
    final class WellFormed implements KnownAreas {

        @Override
        public boolean exists(AreaCode code, int year) {
            return true;
        }

        @Override
        public Optional<String> hint(AreaCode code) {
            return Optional.empty();
        }
    }
}
