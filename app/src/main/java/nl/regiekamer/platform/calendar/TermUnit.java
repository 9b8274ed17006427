package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the length of a term is counted in. */
public enum TermUnit {
    @JsonProperty("uren")
    HOURS("uur", "uur"),
    @JsonProperty("dagen")
    DAYS("dag", "dagen"),
    @JsonProperty("werkdagen")
    WORKING_DAYS("werkdag", "werkdagen"),
    @JsonProperty("weken")
    WEEKS("week", "weken"),
    @JsonProperty("maanden")
    MONTHS("maand", "maanden"),
    @JsonProperty("jaren")
    YEARS("jaar", "jaar");

    private final String one;
    private final String many;

    TermUnit(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** The number with the unit in Dutch: "1 week", "6 weken". */
    String of(int value) {
        return value + " " + (value == 1 ? one : many);
    }
}
