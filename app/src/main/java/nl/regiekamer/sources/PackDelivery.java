package nl.regiekamer.sources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file with figures that belongs to the pack: the definition of kind {@code levering}.
 *
 * @param id of the definition
 * @param file path within the pack
 * @param source id of its source
 * @param mapping id of its mapping
 * @param subject what it is about
 * @param about over which years, in words
 * @param extractedOn day on which it was taken from the publisher
 * @param missing what it does not hold; empty if nothing is known to miss
 * @param licence under which terms
 * @param origin by which way it came
 */
public record PackDelivery(
        String id,
        String file,
        String source,
        String mapping,
        String subject,
        String about,
        @Nullable LocalDate extractedOn,
        String missing,
        String licence,
        String origin) {

    /** Whether a delivery is of this file, or of one that it replaced. */
    public boolean isSubjectOf(Delivery delivery) {
        return delivery.origin().subject().equals(Delivery.PACK_SUBJECT + id);
    }
}
