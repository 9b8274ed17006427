package nl.regiekamer.platform.web;

/** A day to look back to that is no day. */
final class UnknownDay extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownDay(String typed) {
        super(
                Kind.UNREADABLE,
                "dag-onbekend",
                "Deze dag kennen wij niet",
                "‘%s’ is geen dag.\nKies een dag, of schrijf hem als jaar-maand-dag, bijvoorbeeld 2026-05-01."
                        .formatted(typed.length() > 40 ? typed.substring(0, 40) + "…" : typed));
    }
}
