package nl.regiekamer.plan.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * On what a theme is scored when accents are chosen (prioriteitscriterium).
 *
 * @param id name in definitions
 * @param name short enough for a column
 * @param order place among the others
 * @param weight how heavily it counts beside the others; above 0
 * @param question what a score answers
 * @param scale what the scores 1 to 5 mean, in that order
 * @source VNG, Kernbeleid Veiligheid: setting priorities
 */
public record Criterion(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("volgorde") int order,
        @JsonProperty("gewicht") double weight,
        @JsonProperty("vraag") String question,
        @JsonProperty("schaal") List<String> scale) {}
