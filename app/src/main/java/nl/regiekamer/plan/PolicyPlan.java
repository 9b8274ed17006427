package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import nl.regiekamer.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The municipality's integrated safety plan (integraal veiligheidsplan) for a period of years.
 *
 * @param id name in definitions
 * @param title as the council knows it
 * @param term first and last day
 * @param previousTerm the years of the plan before it, in words; null when unknown
 * @param ambition the main ambition in one sentence
 * @param decided when and by whom it was decided; null when the source gives no date
 * @param source the document it was taken from
 * @source Politiewet 2012 art. 38b: the council sets its safety goals at least every four years
 */
public record PolicyPlan(
        String id,
        @JsonProperty("titel") String title,
        @JsonProperty("periode") Term term,
        @JsonProperty("vorige-periode") @Nullable String previousTerm,
        @JsonProperty("hoofdambitie") String ambition,
        @JsonProperty("vastgesteld") @Nullable String decided,
        @JsonProperty("bron") @Nullable String source) {

    /** First and last day on which the plan is in force. */
    public record Term(
            @JsonProperty("van") LocalDate from, @JsonProperty("tot-en-met") LocalDate lastDay) {

        public Period period() {
            return new Period(from, lastDay.plusDays(1));
        }
    }

    public Period period() {
        return term.period();
    }

    /** "2023-2026". */
    public String years() {
        return term.from().getYear() + "-" + term.lastDay().getYear();
    }
}
