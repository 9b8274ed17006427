package nl.regiekamer.plan.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.regiekamer.plan.cycle.rules.StepDates;
import org.jspecify.annotations.Nullable;

/**
 * A step of the policy cycle (cyclusstap).
 *
 * @param id name in definitions
 * @param name what must be done
 * @param rhythm once per plan, each year or each half year of it
 * @param from whether months are counted from the first or the last day of that span
 * @param months so many later; negative for earlier
 * @param role id of the role that does it
 * @param remindDays so many days ahead it shows up in what is to be done
 * @param page where it is done; null for nowhere
 * @param doneWith what here says by itself that it was done; null when somebody ticks it
 * @param text what it comes to
 * @param source law or method that asks for it; null for none
 */
public record CycleStep(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("ritme") StepDates.Rhythm rhythm,
        @JsonProperty("vanaf") StepDates.From from,
        @JsonProperty("maanden") int months,
        @JsonProperty("rol") String role,
        @JsonProperty("herinnering") int remindDays,
        @JsonProperty("pagina") @Nullable String page,
        @JsonProperty("klaar-met") @Nullable DoneWith doneWith,
        @JsonProperty("uitleg") String text,
        @JsonProperty("bron") @Nullable String source) {

    /** What says that a step was done. */
    public enum DoneWith {
        /** The draft of the next plan was sent round. */
        @JsonProperty("consultatie-volgend-plan")
        NEXT_SENT_ROUND,
        /** The next plan was decided on. */
        @JsonProperty("besluit-volgend-plan")
        NEXT_DECIDED
    }
}
