package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.area.Area;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * A mark on series: from this day figures cannot be compared with earlier ones (a break), or a
 * period pressed on them (a disturbance).
 *
 * @param id name in definitions
 * @param name short, as drawn in a chart
 * @param kind break or disturbance
 * @param from the day of the break, or the first day of the disturbance
 * @param until first day after the disturbance; null for a break
 * @param indicators ids for which it holds; empty for all
 * @param areas codes of the areas for which it holds, with all that lies in them; empty for all
 * @param reason why
 * @param source who says so; null when the reason says it
 */
public record SeriesBreak(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("soort-breuk") Kind kind,
        @JsonProperty("vanaf") LocalDate from,
        @JsonProperty("tot") @Nullable LocalDate until,
        @JsonProperty("geldt-voor") List<String> indicators,
        @JsonProperty("gebieden") List<String> areas,
        @JsonProperty("reden") String reason,
        @JsonProperty("bron") @Nullable String source) {

    /** Break or disturbance. */
    public enum Kind {
        @JsonProperty("breuk")
        BREAK,
        @JsonProperty("verstoring")
        DISTURBANCE
    }

    public boolean holdsFor(String indicator) {
        return indicators.isEmpty() || indicators.contains(indicator);
    }

    /** Whether the figures of an area are marked: it is named, or lies in an area that is. */
    public boolean holdsIn(AreaCode area) {
        return areas.isEmpty()
                || areas.stream().anyMatch(code -> Area.covers(new AreaCode(code), area));
    }
}
