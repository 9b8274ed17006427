package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a figure should go. */
public enum Direction {
    @JsonProperty("omhoog")
    UP("omhoog"),
    @JsonProperty("omlaag")
    DOWN("omlaag"),
    /** More is not better and less is not better: a busy police finds more drugs. */
    @JsonProperty("geen")
    NONE("geen richting"),
    @JsonProperty("behouden")
    KEEP("behouden"),
    @JsonProperty("binnen-grens")
    WITHIN_LIMIT("binnen de grens"),
    @JsonProperty("op-norm")
    ON_NORM("op de norm");

    private final String dutch;

    Direction(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }

    /** Whether a higher figure is favourable; false also where neither is. */
    public boolean wantsMore() {
        return this == UP || this == ON_NORM;
    }

    /** Whether the direction of a change says if it is favourable. */
    public boolean judges() {
        return this == UP || this == DOWN || this == ON_NORM;
    }
}
