package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A safety field (veiligheidsveld): the first division of the policy. How many there are differs
 * per edition of the national model.
 *
 * @param id name in definitions
 * @param name as shown
 * @param order place in the plan
 * @source VNG, Kernbeleid Veiligheid
 */
public record Field(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("volgorde") int order,
        @JsonProperty("plan") String plan) {}
