package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiekamer.platform.definitions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition of the kind {@code feestdag}: a holiday, and for which regimes it
 * counts.
 *
 * @param id unique per kind and validity
 * @param name as residents know it
 * @param date the rule that gives its date
 * @param recognisedFor regimes under which the day is no ordinary day
 * @param source where that recognition is written
 * @param unconfirmed true while no jurist has confirmed the recognition; null is false
 * @param note what a reader should know besides
 * @param validity the days on which the rule holds; a date outside it is no holiday
 */
public record HolidayRule(
        @JsonProperty("id") String id,
        @JsonProperty("naam") String name,
        @JsonProperty("regel") HolidayDate date,
        @JsonProperty("erkend-voor") Set<RegimeId> recognisedFor,
        @JsonProperty("bron") LegalSource source,
        @JsonProperty("nog-te-bevestigen") @Nullable Boolean unconfirmed,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("geldig") @Nullable Validity validity) {

    public HolidayRule {
        recognisedFor = Set.copyOf(recognisedFor);
    }

    /** The dates in that year on which the rule is in force. */
    List<LocalDate> in(int year) {
        var inForce = validity == null ? Validity.ALWAYS : validity;
        return date.in(year).stream().filter(inForce::contains).toList();
    }

    HolidayRule with(Validity newValidity) {
        return new HolidayRule(
                id, name, date, recognisedFor, source, unconfirmed, note, newValidity);
    }
}
