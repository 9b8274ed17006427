package nl.regiekamer.plan.cycle;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.Theme;

/**
 * What the safety analysis says of a theme.
 *
 * @param theme which
 * @param draft what the figures say now; empty for a plan that is no longer in force
 * @param written what a human made of it; empty while nobody read it
 * @param inputs what partners and residents say, oldest first
 */
public record ThemeAnalysis(
        Theme theme, String draft, Optional<Written> written, List<Input> inputs) {

    /**
     * A text that a human stands for.
     *
     * @param number from 1, for each time that it was written
     * @param text as it reads
     * @param generated the draft of then
     * @param open the same from public figures alone
     * @param signature who wrote or read it
     */
    public record Written(
            int number, String text, String generated, String open, Signature signature) {

        /**
         * As somebody reads it who sees public figures alone: where the human left the draft as it
         * was, that of public figures.
         */
        Written forPublic() {
            return new Written(number, isUnchanged() ? open : text, open, open, signature);
        }

        /** Whether the human left the draft as it was. */
        public boolean isUnchanged() {
            return text.equals(generated);
        }
    }

    /** Whose voice it is. */
    public enum Voice {
        PARTNER("partner"),
        RESIDENTS("inwoners en ondernemers"),
        COLLEAGUES("eigen organisatie");

        private final String dutch;

        Voice(String dutch) {
            this.dutch = dutch;
        }

        public String dutch() {
            return dutch;
        }
    }

    /**
     * What somebody says.
     *
     * @param voice on whose behalf
     * @param origin an organisation, a group or a meeting; never a person
     * @param text what they say
     * @param signature who wrote it down
     */
    public record Input(Voice voice, String origin, String text, Signature signature) {}

    /** The text that counts. */
    public String text() {
        return written.map(Written::text).orElse(draft);
    }

    /** Whether a human has read it. */
    public boolean isRead() {
        return written.isPresent();
    }

    /** Whether the figures say something else than when a human read them. */
    public boolean isOutdated() {
        return !draft.isEmpty()
                && written.filter(one -> !one.generated().equals(draft)).isPresent();
    }
}
