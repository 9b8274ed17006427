package nl.regiekamer.platform.web;

/**
 * A rule that refuses, with the reason in Dutch: what is wrong, then what to do. One class per
 * reason, in the module that refuses; each has a page in {@code docs/problems/}.
 */
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the refusal relates to HTTP; the domain itself does not know HTTP. */
    public enum Kind {
        /** Cannot be parsed, or does not fit its published schema. */
        UNREADABLE(400),
        /** Known, and not allowed; only where existence is no secret. */
        FORBIDDEN(403),
        /** Is not there, or may not be seen: one answer for both. */
        ABSENT(404),
        /** The state of the thing refuses. */
        CONFLICT(409),
        /** Larger than we take. */
        TOO_LARGE(413),
        /** Well formed, and breaks a rule. */
        BREAKS_RULE(422),
        /** A fault of ours. */
        OUR_FAULT(500),
        /** A part we need is down for now. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String slug;
    private final String title;

    /**
     * @param slug name of the page in docs/problems, kebab-case
     * @param title short Dutch title, the same for every case
     * @param detail Dutch: what is wrong in this case, with its values, and what to do
     */
    protected Problem(Kind kind, String slug, String title, String detail) {
        super(detail);
        this.kind = kind;
        this.slug = slug;
        this.title = title;
    }

    public Kind kind() {
        return kind;
    }

    /** The status of the answer: that of its kind, unless it knows better. */
    int status() {
        return kind.status();
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
