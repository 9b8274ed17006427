package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule is written down.
 *
 * @param regulation citation title of the law, regulation or policy
 * @param article article and paragraph, such as "6:7"; null when the whole is meant
 * @param place where it was published or can be read; null when the title suffices
 */
public record LegalSource(
        @JsonProperty("regeling") String regulation,
        @JsonProperty("artikel") @Nullable String article,
        @JsonProperty("vindplaats") @Nullable String place) {

    @Override
    public String toString() {
        return article == null ? regulation : regulation + ", artikel " + article;
    }
}
