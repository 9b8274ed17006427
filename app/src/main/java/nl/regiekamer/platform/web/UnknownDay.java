package nl.regiekamer.platform.web;

import java.time.LocalDate;

/** A day to look back to that is no day, or has yet to come. */
final class UnknownDay extends Problem {

    private static final long serialVersionUID = 1L;

    private UnknownDay(String detail, boolean ahead) {
        super(
                Kind.UNREADABLE,
                "dag-onbekend",
                ahead ? "Deze dag moet nog komen" : "Deze dag kennen wij niet",
                detail);
    }

    static UnknownDay ahead(LocalDate day) {
        return new UnknownDay(
                "%s moet nog komen; terugkijken kan tot en met gisteren.\nKies een eerdere dag, of open de pagina zonder dag."
                        .formatted(Dutch.date(day)),
                true);
    }

    UnknownDay(String typed) {
        super(
                Kind.UNREADABLE,
                "dag-onbekend",
                "Deze dag kennen wij niet",
                "‘%s’ is geen dag.\nKies een dag, of schrijf hem als jaar-maand-dag, bijvoorbeeld 2026-05-01."
                        .formatted(typed.length() > 40 ? typed.substring(0, 40) + "…" : typed));
    }
}
