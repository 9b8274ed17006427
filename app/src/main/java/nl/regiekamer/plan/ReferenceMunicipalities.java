package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Municipalities with which this one compares itself (referentiegemeenten). */
public record ReferenceMunicipalities(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("leden") List<Member> members,
        @JsonProperty("toelichting") @Nullable String note) {

    /** One of them. */
    public record Member(String code, @JsonProperty("naam") String name) {}
}
