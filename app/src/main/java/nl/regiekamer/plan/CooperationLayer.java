package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer on which municipalities and police choose accents together: municipality, basic team,
 * regional unit.
 *
 * @param id name in definitions
 * @param name as shown
 * @param order from small to large
 * @param accents what it chose, by a name of a theme or in its own words; empty while not known
 * @param areas what belongs to it; empty while not known
 * @param note what else to know; null for nothing
 */
public record CooperationLayer(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("volgorde") int order,
        @JsonProperty("accenten") List<String> accents,
        @JsonProperty("gebieden") List<Member> areas,
        @JsonProperty("toelichting") @Nullable String note) {

    /** An area of a layer; the code is null where nobody filled it in. */
    public record Member(
            @JsonProperty("naam") String name, @JsonProperty("code") @Nullable String code) {}

    /** Whether anybody said which accents it chose. */
    public boolean isFilledIn() {
        return !accents.isEmpty();
    }

    /** Whether it chose a theme: "ja" or "nee", and "in te vullen" while nobody said. */
    public String choiceOf(Theme theme) {
        if (!isFilledIn()) {
            return "in te vullen";
        }
        return accents.stream().anyMatch(one -> theme.isCalled(one.strip())) ? "ja" : "nee";
    }
}
