package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A safety field (veiligheidsveld): the first division of the policy. How many there are differs
 * per edition of the national model.
 *
 * @param id name in definitions
 * @param name as shown
 * @param order place in the plan
 * @param modelField the field of the national model that it answers to; null for none
 * @param modelEdition in which edition of that model, and who says so; null for not said
 * @source VNG, Kernbeleid Veiligheid
 */
public record Field(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("volgorde") int order,
        @JsonProperty("plan") String plan,
        @JsonProperty("vng-veld") @Nullable String modelField,
        @JsonProperty("vng-editie") @Nullable String modelEdition) {}
