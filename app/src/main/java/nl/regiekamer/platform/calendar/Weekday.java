package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;

/** A day of the week by its Dutch name, as definitions write it. */
public enum Weekday {
    @JsonProperty("maandag")
    MONDAY,
    @JsonProperty("dinsdag")
    TUESDAY,
    @JsonProperty("woensdag")
    WEDNESDAY,
    @JsonProperty("donderdag")
    THURSDAY,
    @JsonProperty("vrijdag")
    FRIDAY,
    @JsonProperty("zaterdag")
    SATURDAY,
    @JsonProperty("zondag")
    SUNDAY;

    static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }
}
