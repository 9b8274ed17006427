package nl.regiekamer.plan.cycle.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.NotFound;

/** What the pages of the cycle share. */
final class Cycle {

    /** Working papers are for those who write the plan; what was decided is for everybody. */
    static final String RIGHT = "plan-wijzigen";

    /** The analysis and the weighing are also for those who decide by them. */
    static final String READ = "cyclus-bekijken";

    static final Crumb PLAN = new Crumb("Plan", "/plan");
    static final Crumb CYCLE = new Crumb("Beleidscyclus", "/plan/cyclus");
    static final Crumb PRIORITIES = new Crumb("Prioriteiten", "/plan/cyclus/prioriteiten");
    static final Crumb ANALYSIS = new Crumb("Veiligheidsanalyse", "/plan/cyclus/analyse");

    static final Crumb SESSIONS = new Crumb("Sessies", "/plan/cyclus/sessies");

    private Cycle() {}

    /** Whether whoever asks works at the next plan, and does not only read along. */
    static boolean writes() {
        return CurrentActor.get().may(RIGHT);
    }

    /** The steps of the cycle are for those who work at them. */
    static List<Crumb> trail(String title) {
        return writes() ? Crumb.trail(title, PLAN, CYCLE) : Crumb.trail(title, PLAN);
    }

    static Theme theme(PlanBook book, String id) {
        return find(book, id).orElseThrow(() -> new NotFound("Thema '%s'".formatted(id)));
    }

    private static Optional<Theme> find(PlanBook book, String id) {
        return book.listThemes().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    static DocumentDownload.Form form(String ending) {
        return DocumentDownload.Form.find(ending)
                .orElseThrow(() -> new NotFound("Een bestand met de uitgang ." + ending));
    }

    /** "2027-2030": the years after a plan, as many as it had. */
    static String yearsAfter(PlanBook book) {
        var first = book.plan().term().lastDay().plusDays(1);
        return "%d-%d".formatted(first.getYear(), lastDayAfter(book).getYear());
    }

    static LocalDate lastDayAfter(PlanBook book) {
        var term = book.plan().term();
        var years = Period.between(term.from(), term.lastDay().plusDays(1));
        return term.lastDay().plusDays(1).plus(years).minusDays(1);
    }
}
