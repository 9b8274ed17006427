package nl.regiekamer.platform.sheets;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent, and what became of it: a line of the register.
 *
 * @param id names it in an address
 * @param kind id of the {@link SheetKind}
 * @param file which file
 * @param choice how somebody said that it must be read
 * @param state what became of it
 * @param trail who did what, when
 * @param counts lines by fate; all zero until it was applied
 */
record SheetImport(
        UUID id,
        String kind,
        FileFacts file,
        Choice choice,
        State state,
        Trail trail,
        Counts counts) {

    /** What became of a file. */
    enum State {
        WAITING("wacht", "nog niet toegepast"),
        APPLIED("toegepast", "toegepast"),
        UNDONE("ongedaan", "ongedaan gemaakt");

        private final String stored;
        private final String words;

        State(String stored, String words) {
            this.stored = stored;
            this.words = words;
        }

        String stored() {
            return stored;
        }

        /** Dutch. */
        String words() {
            return words;
        }

        static State of(String stored) {
            for (var state : values()) {
                if (state.stored.equals(stored)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No state of an import: " + stored);
        }
    }

    /**
     * A file.
     *
     * @param name as the sender calls it
     * @param checksum SHA-256, hexadecimal
     */
    record FileFacts(String name, String checksum, long sizeBytes) {}

    /**
     * What somebody chose; else it is recognised.
     *
     * @param headLine line of the head, from 1; 0 for none
     * @param places by id of a column: the file's column, from 0; null for none
     */
    record Choice(long headLine, @Nullable Map<String, Integer> places) {
        static final Choice NONE = new Choice(0, null);
    }

    /** Who did what, when; names as they were then. */
    record Trail(Deed uploaded, @Nullable Deed applied, @Nullable Deed undone) {}

    /** What somebody did. */
    record Deed(Instant at, String by) {}

    /** Lines by fate. */
    record Counts(int added, int changed, int same, int refused) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** Where it can be looked at. */
    String path() {
        return "/beheer/invoer/%s/%s".formatted(kind, id);
    }
}
