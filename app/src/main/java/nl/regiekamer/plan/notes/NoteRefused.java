package nl.regiekamer.plan.notes;

import java.time.LocalDate;
import java.util.List;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** Something about a note that cannot be done like this. */
public final class NoteRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private NoteRefused(Kind kind, String detail) {
        super(kind, "nota-geweigerd", "Dit kan zo niet bij deze nota", detail);
    }

    static NoteRefused closed(Note note) {
        return new NoteRefused(
                Kind.CONFLICT,
                "Nota %d is %s en verandert niet meer.\nMaak zo nodig een nieuwe nota."
                        .formatted(note.number(), note.state().dutch()));
    }

    static NoteRefused changedSince() {
        return new NoteRefused(
                Kind.CONFLICT,
                "Aan deze nota is geschreven nadat u haar las.\nLees de delen opnieuw; stelt u haar dan vast, dan geldt wat er nu staat.");
    }

    static NoteRefused unread(List<String> titles) {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "Nog niet gelezen: %s.\nLees elk deel, pas het aan of geef aan dat u het las; daarna kan de nota worden vastgesteld."
                        .formatted(Dutch.list(titles)));
    }

    static NoteRefused empty(List<String> titles) {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "Nog leeg: %s.\nSchrijf er iets in, al is het dat er niets te melden is."
                        .formatted(Dutch.list(titles)));
    }

    static NoteRefused decidedInFuture(LocalDate on) {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s; die dag moet nog komen.\nVul de dag in waarop de nota is vastgesteld."
                        .formatted(Dutch.date(on)));
    }

    static NoteRefused decidedTooEarly(LocalDate on, LocalDate figuresOn) {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "Het besluit is van %s, maar de nota vertelt hoe het op %s stond.\nVul een latere dag in."
                        .formatted(Dutch.date(on), Dutch.date(figuresOn)));
    }

    static NoteRefused nothingToWithdraw(Note note) {
        return new NoteRefused(
                Kind.CONFLICT,
                "Nota %d is %s; er is geen besluit om in te trekken.\nEen concept kunt u laten vervallen."
                        .formatted(note.number(), note.stateWords()));
    }

    static NoteRefused withdrawnTooEarly(LocalDate on, LocalDate adopted) {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "De intrekking is van %s, maar de nota is vastgesteld op %s.\nVul een latere dag in."
                        .formatted(Dutch.date(on), Dutch.date(adopted)));
    }

    static NoteRefused noSuchKind() {
        return new NoteRefused(
                Kind.BREAKS_RULE,
                "Deze nota kan nu niet worden gemaakt.\nKies een soort en een periode uit de lijst.");
    }
}
