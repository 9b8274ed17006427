package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What organisations agreed to do together, and which data they share for it (convenant).
 *
 * @param id name in definitions
 * @param name as people know it
 * @param parties ids of the partners that it concerns
 * @param purpose what it is for
 * @param themes ids of the themes it belongs to
 * @param actions ids of the actions that rest on it or bring it about
 * @param legalBasis on which law it rests; null when unknown
 * @param data sorts of data that the parties share for it; empty when not said
 * @param grounds the law on which sharing a sort of data rests, where it is one of its own
 * @param signed the day on which it was signed; null when it was not, or nobody knows
 * @param ends its last day; null when it has none, or nobody knows
 * @param evaluate the day by which it must have been evaluated; null for none
 * @param renewal how it is renewed; null when not said
 * @param document a link or a case number; null when unknown
 * @param note what else to know; null for nothing
 * @param line line of the source document
 */
public record Covenant(
        String id,
        @JsonProperty("naam") String name,
        @JsonProperty("partijen") List<String> parties,
        @JsonProperty("doel") String purpose,
        @JsonProperty("themas") List<String> themes,
        @JsonProperty("acties") List<String> actions,
        @JsonProperty("grondslag") @Nullable String legalBasis,
        @JsonProperty("gegevens") List<String> data,
        @JsonProperty("grondslagen") List<Ground> grounds,
        @JsonProperty("ondertekend") @Nullable LocalDate signed,
        @JsonProperty("eindigt") @Nullable LocalDate ends,
        @JsonProperty("evalueren") @Nullable LocalDate evaluate,
        @JsonProperty("verlenging") @Nullable String renewal,
        @JsonProperty("document") @Nullable String document,
        @JsonProperty("toelichting") @Nullable String note,
        @JsonProperty("regel") @Nullable Integer line) {

    /**
     * On which law the sharing of one sort of data rests.
     *
     * @param data the sort
     * @param legalBasis law and article
     */
    public record Ground(
            @JsonProperty("gegevens") String data, @JsonProperty("grondslag") String legalBasis) {

        String words() {
            return "%s (%s)".formatted(data, legalBasis);
        }
    }

    /** Each sort of data that is shared, with its own ground where it has one. */
    public List<String> listShared() {
        var grounded = grounds.stream().map(Ground::data).toList();
        return Stream.concat(
                        data.stream().filter(sort -> !grounded.contains(sort)),
                        grounds.stream().map(Ground::words))
                .toList();
    }

    /** Where its page is. */
    public String path() {
        return "/plan/convenanten/" + id;
    }
}
