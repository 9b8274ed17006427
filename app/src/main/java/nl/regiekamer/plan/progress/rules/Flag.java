package nl.regiekamer.plan.progress.rules;

/**
 * Something about an action that the system noticed by itself, for a human to act on.
 *
 * @param kind which sort
 * @param words what is the matter, with its days
 */
public record Flag(Kind kind, String words) {

    /** The sorts, as they are called and as an address names them. */
    public enum Kind {
        NO_UPDATE("geen-melding", "te lang niet gemeld"),
        MISSED_MILESTONE("mijlpaal-gemist", "mijlpaal gemist"),
        HOLDER_LEFT("houder-vertrokken", "actiehouder vertrokken");

        private final String id;
        private final String label;

        Kind(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /** As it stands in an address. */
        public String id() {
            return id;
        }

        /** In two or three words. */
        public String label() {
            return label;
        }
    }
}
