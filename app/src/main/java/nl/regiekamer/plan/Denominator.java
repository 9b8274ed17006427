package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rate is per: inhabitants, dwellings, jobs, visitors.
 *
 * @param id name in definitions
 * @param name plural, as shown
 * @param minimum below this number no rate is shown, the count alone
 * @param usableYears for how many years a number can be used; null for one
 * @param series where the numbers come from, in order of preference; empty when nobody publishes
 * @param note explanation; null for none
 */
public record Denominator(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("ondergrens") double minimum,
        @JsonProperty("houdbaar") @Nullable Integer usableYears,
        @JsonProperty("reeksen") List<Indicator.SeriesSource> series,
        @JsonProperty("toelichting") @Nullable String note) {

    /** How far from a period a number may be and still stand for it; a year unless defined. */
    public int furthestYears() {
        return usableYears == null ? 1 : usableYears;
    }
}
