package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A safety theme within a field; an accent is a theme to which the plan gives extra attention.
 *
 * @param id name in definitions
 * @param name the one canonical name
 * @param aliases other names for the same theme in plans and talk
 * @param field id of its field
 * @param accent whether the plan gives it extra attention
 * @param section where the source document treats it
 * @param pillars lines along which the approach runs; only accents have them
 * @param indicators ids of the indicators that say how it stands
 * @param note what else to know; null for nothing
 */
public record Theme(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("aliassen") List<String> aliases,
        @JsonProperty("veld") String field,
        @JsonProperty("accent") boolean accent,
        @JsonProperty("sectie") @Nullable String section,
        @JsonProperty("pijlers") List<Pillar> pillars,
        @JsonProperty("indicatoren") List<String> indicators,
        @JsonProperty("opmerking") @Nullable String note) {

    /** A line (pijler) along which an accent is worked on. */
    public record Pillar(String id, @JsonProperty("naam") String name) {}

    /** The part before a slash: short enough for a table. */
    public String shortName() {
        var slash = name.indexOf(" / ");
        return slash < 0 ? name : name.substring(0, slash);
    }

    /** Whether a word of a searcher means this theme. */
    public boolean isCalled(String word) {
        return id.equalsIgnoreCase(word)
                || name.equalsIgnoreCase(word)
                || aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase(word));
    }

    public String pillarName(@Nullable String pillar) {
        return pillars.stream()
                .filter(one -> one.id().equals(pillar))
                .map(Pillar::name)
                .findFirst()
                .orElse("");
    }
}
