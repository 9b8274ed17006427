package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Municipalities with which this one compares itself (referentiegemeenten). */
public record ReferenceMunicipalities(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("leden") List<Member> members,
        @JsonProperty("toelichting") @Nullable String note) {

    /** How the municipality with this code is called; empty where it is none of them. */
    public Optional<String> findName(String code) {
        return members.stream()
                .filter(member -> member.code().equals(code))
                .map(Member::name)
                .findFirst();
    }

    /** One of them. */
    public record Member(String code, @JsonProperty("naam") String name) {}
}
