package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a figure should go, or on which side of a boundary it should lie. */
public enum Direction {
    /** More is better; with a boundary: at least that. */
    @JsonProperty("omhoog")
    UP("omhoog", Favourable.MORE, Favourable.MORE),
    /** Less is better; with a boundary: at most that. */
    @JsonProperty("omlaag")
    DOWN("omlaag", Favourable.LESS, Favourable.LESS),
    /** More is not better and less is not better: a busy police finds more drugs. */
    @JsonProperty("geen")
    NONE("geen richting", Favourable.NEITHER, Favourable.NEITHER),
    /** What there is must not become less; with a boundary: at least that. */
    @JsonProperty("behouden")
    KEEP("behouden", Favourable.MORE, Favourable.MORE),
    /** At most a boundary; a change on the good side of it is neither good nor bad. */
    @JsonProperty("binnen-grens")
    WITHIN_LIMIT("binnen de grens", Favourable.NEITHER, Favourable.LESS),
    /** At least a norm; a change says nothing without that norm. */
    @JsonProperty("op-norm")
    ON_NORM("op de norm", Favourable.NEITHER, Favourable.MORE);

    /** What is favourable. */
    public enum Favourable {
        MORE,
        LESS,
        /** Neither: nothing can be judged by it. */
        NEITHER
    }

    private final String dutch;
    private final Favourable change;
    private final Favourable side;

    Direction(String dutch, Favourable change, Favourable side) {
        this.dutch = dutch;
        this.change = change;
        this.side = side;
    }

    public String dutch() {
        return dutch;
    }

    /** Which change through time is favourable, and so which of two areas stands better. */
    public Favourable change() {
        return change;
    }

    /** Which side of a threshold or a norm is favourable. */
    public Favourable side() {
        return side;
    }
}
