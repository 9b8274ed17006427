package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an action can stand (stand): planned, under way, delayed, done, stopped.
 *
 * @param id as actions and reports name it
 * @param name as shown
 * @param aliases what people write for it in lists of their own
 * @param order place among the others
 * @param goesOn whether there is still progress to report
 * @param asksAttention whether this state asks attention by itself
 * @param achieved whether what had to come is there; then it cannot be stuck as well
 * @param note what it means; null for nothing
 * @source VNG, Kernbeleid Veiligheid: the implementation programme
 */
public record ActionState(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("aliassen") List<String> aliases,
        @JsonProperty("volgorde") int order,
        @JsonProperty("loopt-door") boolean goesOn,
        @JsonProperty("let-op") boolean asksAttention,
        @JsonProperty("gereed") boolean achieved,
        @JsonProperty("toelichting") @Nullable String note) {

    /** A state that was withdrawn since somebody reported it: known by its id alone. */
    static ActionState unknown(String id) {
        return new ActionState(id, id, List.of(), Integer.MAX_VALUE, true, false, false, null);
    }
}
