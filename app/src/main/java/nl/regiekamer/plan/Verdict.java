package nl.regiekamer.plan;

/**
 * What may be said of a goal or a difference, and why. Never by the bare number: a verdict other
 * than {@link Kind#UNKNOWN} rests on a demonstrable difference or on a fact that someone recorded.
 *
 * @param kind which of the four
 * @param words the verdict in words, for instance "Aantoonbaar beter"
 * @param reason one or two sentences with the figures
 * @param needed what would make it assessable; empty when it is
 * @param about which figure it rests on, where several could; empty where the page says it
 */
public record Verdict(Kind kind, String words, String reason, String needed, String about) {

    /** The four that exist. */
    public enum Kind {
        BETTER("is-good", "m-good"),
        SAME("is-same", "m-same"),
        WORSE("is-bad", "m-bad"),
        UNKNOWN("is-unknown", "m-unknown");

        private final String style;
        private final String mark;

        Kind(String style, String mark) {
            this.style = style;
            this.mark = mark;
        }

        /** Name of its shape in the sprite of every page. */
        public String mark() {
            return mark;
        }

        /** Name of its style; whole, so that the build sees that the style is used. */
        public String style() {
            return style;
        }
    }

    public static Verdict better(String reason) {
        return new Verdict(Kind.BETTER, "Aantoonbaar beter", reason, "", "");
    }

    public static Verdict worse(String reason) {
        return new Verdict(Kind.WORSE, "Aantoonbaar slechter", reason, "", "");
    }

    public static Verdict same(String reason) {
        return new Verdict(Kind.SAME, "Geen aantoonbare verandering", reason, "", "");
    }

    public static Verdict unknown(String reason, String needed) {
        return new Verdict(Kind.UNKNOWN, "Nog niet te beoordelen", reason, needed, "");
    }

    /** The same verdict in other words. */
    public Verdict saying(String otherWords) {
        return new Verdict(kind, otherWords, reason, needed, about);
    }

    /** The same verdict, naming the figure that it rests on. */
    public Verdict of(String figure) {
        return new Verdict(kind, words, reason, needed, figure);
    }

    /** The same verdict with one more sentence in its reason. */
    public Verdict adding(String sentence) {
        return new Verdict(kind, words, reason + " " + sentence, needed, about);
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }
}
