package nl.regiekamer.sources;

/**
 * When a figure is so far from what is known that somebody should look at it: the definition of
 * kind {@code aannemelijkheid}.
 *
 * @param kind beside what it is held
 * @param factor how many times as much is unlikely
 * @param atLeast below this, the larger of two may be chance
 * @param areas with how many other areas it is compared at least
 * @param explanation Dutch: why that is unlikely
 * @param advice Dutch: what to do
 */
public record PlausibilityRule(
        Kind kind, double factor, double atLeast, int areas, String explanation, String advice) {

    /** Beside what a figure is held. */
    public enum Kind {
        /** What is known of the same area. */
        JUMP,
        /** The other areas of the same level. */
        OUTLIER
    }

    /** Whether one is that many times the other; two small ones never are. */
    boolean isFar(double more, double less) {
        return more >= atLeast && more > factor * Math.max(less, 0);
    }
}
