package nl.regiekamer.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A definition of the kind {@code recht}: one thing that an actor may or may not do.
 *
 * @param id as {@link Access} names it
 * @param name what one may, as a phrase
 * @param forPublic whether visitors who did not sign in have it, where the pack is open
 */
public record Right(
        @JsonProperty("id") String id,
        @JsonProperty("naam") String name,
        @JsonProperty("publiek") boolean forPublic) {}
