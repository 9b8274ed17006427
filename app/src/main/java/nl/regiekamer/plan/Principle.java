package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A way of working (uitgangspunt) that decisions can appeal to.
 *
 * @param id number in the plan, for instance U07
 * @param title what it says
 * @param group to which it belongs, in Dutch
 */
public record Principle(
        String id,
        @JsonProperty("titel") String title,
        @JsonProperty("groep") String group,
        @JsonProperty("regel") @Nullable Integer line) {}
