package nl.regiekamer.area;

/**
 * What is known of the division of a year.
 *
 * @param municipality its code
 * @param year of the division
 * @param packChecksum of the pack's files that were taken in last; empty when none were
 * @param outlinesFrom who brought the borders
 * @param source who published them
 * @param tolerance metres within which they were generalised
 */
record Division(
        String municipality,
        int year,
        String packChecksum,
        OutlinesFrom outlinesFrom,
        String source,
        double tolerance) {

    /** Who brought the borders; what the municipality imported itself, a pack does not replace. */
    enum OutlinesFrom {
        PACK,
        IMPORT,
        NONE
    }
}
