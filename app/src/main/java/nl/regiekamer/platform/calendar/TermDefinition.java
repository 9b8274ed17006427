package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import nl.regiekamer.platform.definitions.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition of the kind {@code termijn}.
 *
 * @param id unique per kind and validity
 * @param name what the term is for
 * @param regime by which rules it is counted
 * @param length how long it is
 * @param begin from what it is counted
 * @param source the law and article, or the policy
 * @param unconfirmed true while no jurist has confirmed the figure; null is false
 * @param note what a reader should know besides
 * @param validity the start days to which this version applies
 */
public record TermDefinition(
        @JsonProperty("id") String id,
        @JsonProperty("naam") String name,
        @JsonProperty("regime") RegimeId regime,
        @JsonProperty("duur") TermLength length,
        @JsonProperty("begint") Begin begin,
        @JsonProperty("bron") LegalSource source,
        @JsonProperty("nog-te-bevestigen") @Nullable Boolean unconfirmed,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("geldig") @Nullable Validity validity) {

    /**
     * From what a term is counted.
     *
     * @param event what happens on the starting day
     * @param firstDayCounts whether that day is the first day of the term; null is no
     * @param direction null is forward
     */
    public record Begin(
            @JsonProperty("gebeurtenis") String event,
            @JsonProperty("dag-telt-mee") @Nullable Boolean firstDayCounts,
            @JsonProperty("richting") @Nullable Direction direction) {}

    /** Which way a term is counted from its event. */
    public enum Direction {
        @JsonProperty("vooruit")
        FORWARD,
        /** Back from an event, as a notice that must be given some weeks before. */
        @JsonProperty("terug")
        BACKWARD
    }

    public boolean isUnconfirmed() {
        return Boolean.TRUE.equals(unconfirmed);
    }

    boolean isInForce(LocalDate start) {
        return validity == null || validity.contains(start);
    }

    TermDefinition with(Validity newValidity) {
        return new TermDefinition(
                id, name, regime, length, begin, source, unconfirmed, note, newValidity);
    }

    boolean countsFirstDay() {
        return Boolean.TRUE.equals(begin.firstDayCounts());
    }

    boolean countsBack() {
        return begin.direction() == Direction.BACKWARD;
    }
}
