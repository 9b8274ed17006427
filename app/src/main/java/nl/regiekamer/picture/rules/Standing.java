package nl.regiekamer.picture.rules;

/** How an area stands to the whole municipality, as far as chance allows to say. */
public enum Standing {
    /** Demonstrably higher. */
    HIGHER,
    /** Demonstrably lower. */
    LOWER,
    /** No demonstrable difference. */
    SAME,
    /** No margin, or too few people for a rate. */
    UNKNOWN;

    /** In words, for tables. */
    public String words() {
        return switch (this) {
            case HIGHER -> "aantoonbaar hoger";
            case LOWER -> "aantoonbaar lager";
            case SAME -> "geen aantoonbaar verschil";
            case UNKNOWN -> "niet te beoordelen";
        };
    }
}
