package nl.regiekamer.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;

/**
 * A file or a set of replies as a source delivered it, kept whole, with what became of it.
 *
 * @param id names it for ever
 * @param number order of acceptance within the municipality; a later one goes before
 * @param origin whose it is and what it is about
 * @param file the bytes
 * @param counts what was read
 * @param revision 1 for the first about this subject, then 2, ...
 * @param supersedes the delivery that this one corrects; null for the first
 * @param state taken or refused
 * @param refusal Dutch reason when refused; null when taken
 * @param withdrawal by which its figures stopped counting; null while they count
 * @param openness who may see its figures
 */
public record Delivery(
        UUID id,
        long number,
        Origin origin,
        KeptFile file,
        Counts counts,
        int revision,
        @Nullable UUID supersedes,
        State state,
        @Nullable String refusal,
        @Nullable Withdrawal withdrawal,
        Openness openness) {

    /** How the subject of a delivery begins that the pack itself holds. */
    static final String PACK_SUBJECT = "pack/";

    /** What became of a delivery; one that was interrupted does not exist. */
    public enum State {
        AANVAARD,
        GEWEIGERD
    }

    /**
     * Whose a delivery is and what it is about.
     *
     * @param source id of the definition of kind {@code bron}
     * @param subject what it is about; a later delivery of the same source and subject corrects it
     * @param table code of the publisher's table
     * @param title for people
     * @param publisher who publishes
     * @param licence under which terms
     * @param extractedOn day on which the publisher's data was taken; null if unknown
     * @param receivedAt moment at which we read it
     * @param receivedBy who had it read
     * @param reader which reader read it
     */
    public record Origin(
            String source,
            String subject,
            String table,
            String title,
            String publisher,
            String licence,
            @Nullable LocalDate extractedOn,
            Instant receivedAt,
            String receivedBy,
            String reader) {}

    /**
     * The kept bytes.
     *
     * @param name as it was called
     * @param mediaType what it really is
     * @param sizeBytes size
     * @param checksum SHA-256, hexadecimal
     * @param reading fingerprint of how it was read (mapping and choices)
     */
    public record KeptFile(
            String name, String mediaType, long sizeBytes, String checksum, String reading) {}

    /**
     * What was read.
     *
     * @param rows rows seen
     * @param figures figures taken
     * @param unpublished cells that the source left empty: not published, never zero
     * @param issues issues reported
     * @param firstDay first day of the periods; null without a figure with a period
     * @param lastDay last day of the periods, inclusive
     * @param elsewhere what is about other municipalities
     */
    public record Counts(
            long rows,
            long figures,
            long unpublished,
            long issues,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            Elsewhere elsewhere) {

        static final Counts NONE = new Counts(0, 0, 0, 0, null, null, Elsewhere.NOWHERE);
    }

    /**
     * Rows about municipalities that are neither this one nor one that its plan compares with.
     *
     * @param rows how many rows gave such a figure
     * @param municipalities how many municipalities
     * @param codes the first of their codes, parted by a space
     */
    public record Elsewhere(long rows, int municipalities, String codes) {

        static final Elsewhere NOWHERE = new Elsewhere(0, 0, "");

        /** "12 regels gaan over GM0772, geen deel van deze gemeente". */
        public String words() {
            var told = codes.replace(" ", ", ");
            return "%s %s over %s, geen deel van deze gemeente"
                    .formatted(
                            Dutch.count(rows, "regel", "regels"),
                            rows == 1 ? "gaat" : "gaan",
                            municipalities > codes.split(" ").length
                                    ? "%s andere gemeenten (%s, …)"
                                            .formatted(Dutch.count(municipalities), told)
                                    : told);
        }
    }

    /**
     * From when and why its figures no longer count.
     *
     * @param by who withdrew it; for colleagues
     * @param reason in words for everybody
     */
    public record Withdrawal(Instant at, String by, String reason) {}

    /**
     * Who may see its figures.
     *
     * @param awaitsDecision whether colleagues only, until a decision to publish
     * @param publication the decision by which a closed delivery became public; null without
     */
    public record Openness(boolean awaitsDecision, @Nullable Publication publication) {

        static final Openness OPEN = new Openness(false, null);
    }

    /**
     * A decision to make figures public.
     *
     * @param recordedAt from when they are public
     * @param recordedBy who recorded it; for colleagues
     */
    public record Publication(
            Instant recordedAt, String recordedBy, PublicationDecision decision) {}

    public boolean isAccepted() {
        return state == State.AANVAARD;
    }

    /** Whether its figures may count: it was taken, and not withdrawn since. */
    public boolean isInForce() {
        return isAccepted() && withdrawal == null;
    }

    /** Whether its figures counted just before a moment, also when it was withdrawn since. */
    public boolean countedBefore(Instant moment) {
        return isAccepted()
                && origin.receivedAt().isBefore(moment)
                && (withdrawal == null || !withdrawal.at().isBefore(moment));
    }

    /** Whether it came later about the same subject, so that its figures go before. */
    public boolean corrects(Delivery other) {
        return isInForce()
                && number > other.number
                && origin.source().equals(other.origin.source())
                && origin.subject().equals(other.origin.subject());
    }

    /** Whether it is a file of the pack, which anybody may have. */
    public boolean isOfPack() {
        return isAccepted()
                && origin.receivedBy().equals(PackFigures.READER)
                && origin.subject().startsWith(PACK_SUBJECT);
    }
}
