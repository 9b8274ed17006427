package nl.regiekamer.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that the municipality does with its partners to reach goals. One action may serve
 * several goals; it is counted once.
 *
 * @param id number in the plan, for instance A023
 * @param title what is done
 * @param theme id of the theme it stands under
 * @param pillar id of the theme's pillar; null for none
 * @param sort what kind of action, in Dutch
 * @param partners ids of who takes part
 * @param lead id of the partner that leads (regie); null when the plan does not say
 * @param informed ids of who takes no part and is kept informed
 * @param goals ids of the goals it serves
 * @param place where, when not everywhere
 * @param milestone when something must be there; null for none
 * @param capacity how many places or the like it must offer; null for none
 * @param safeguard limit that the action must keep; null for none
 * @param state id of the state where it stands while nobody reported another
 * @param line line of the source document
 */
public record Action(
        String id,
        @JsonProperty("titel") String title,
        @JsonProperty("thema") String theme,
        @JsonProperty("pijler") @Nullable String pillar,
        @JsonProperty("soort-actie") String sort,
        @JsonProperty("partners") List<String> partners,
        @JsonProperty("regie") @Nullable String lead,
        @JsonProperty("informeren") List<String> informed,
        @JsonProperty("doelen") List<String> goals,
        @JsonProperty("gebied") @Nullable Place place,
        @JsonProperty("mijlpaal") @Nullable String milestone,
        @JsonProperty("capaciteit") @Nullable Capacity capacity,
        @JsonProperty("waarborg") @Nullable String safeguard,
        @JsonProperty("status") String state,
        @JsonProperty("regel") @Nullable Integer line) {

    /** What an organisation does in an action, the heaviest first. */
    public enum Role {
        LEADS("trekker"),
        TAKES_PART("deelnemer"),
        IS_INFORMED("wordt geïnformeerd");

        private final String dutch;

        Role(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /** The one role of a partner, the heaviest that the plan gives it; empty for none. */
    public Optional<Role> roleOf(String partner) {
        if (partner.equals(lead)) {
            return Optional.of(Role.LEADS);
        }
        if (partners.contains(partner)) {
            return Optional.of(Role.TAKES_PART);
        }
        return informed.contains(partner) ? Optional.of(Role.IS_INFORMED) : Optional.empty();
    }

    /** Every partner with a role, each once, the heaviest role first. */
    public List<String> involved() {
        return Stream.concat(
                        Stream.ofNullable(lead),
                        Stream.concat(partners.stream(), informed.stream()))
                .distinct()
                .toList();
    }

    /** Where an action applies: a named place of the plan, or a set of areas. */
    public record Place(
            @JsonProperty("naam") @Nullable String name,
            @JsonProperty("gebiedenset") @Nullable String areaSet,
            @JsonProperty("code") @Nullable String code) {}

    /** A number of places, hours or the like. */
    public record Capacity(
            @JsonProperty("waarde") int value, @JsonProperty("eenheid") String unit) {}
}
