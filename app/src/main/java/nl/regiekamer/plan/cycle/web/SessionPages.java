package nl.regiekamer.plan.cycle.web;

import java.util.List;
import java.util.Optional;
import nl.regiekamer.partners.Partner;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.CooperationLayer;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.PartnerSession;
import nl.regiekamer.plan.cycle.PartnerSessions;
import nl.regiekamer.plan.cycle.SessionOutcome;
import nl.regiekamer.plan.cycle.SessionOutcome.Kind;
import nl.regiekamer.plan.cycle.Signature;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** Fills the pages of the sessions. */
@Component
class SessionPages {

    private final PartnerSessions sessions;
    private final Plans plans;
    private final CyclePlans cycle;
    private final Partners partners;

    SessionPages(PartnerSessions sessions, Plans plans, CyclePlans cycle, Partners partners) {
        this.sessions = sessions;
        this.plans = plans;
        this.cycle = cycle;
        this.partners = partners;
    }

    SessionPage.Overview overview(PlanBook book) {
        var all = sessions.list(book);
        var yields = sessions.listYields(book);
        var isCurrent = cycle.isCurrent(book);
        return new SessionPage.Overview(
                Crumb.trail("Sessies", Cycle.PLAN, Cycle.CYCLE),
                book.plan().title(),
                isCurrent ? "" : "?plan=" + book.plan().id(),
                isCurrent,
                lead(all, yields),
                all.stream().map(this::row).toList(),
                layers(book),
                book.listThemes().stream()
                        .map(theme ->
                                new SessionPage.Total(
                                        theme.id(),
                                        theme.name(),
                                        theme.accent(),
                                        choices(book, theme),
                                        count(yields, theme, Kind.INPUT),
                                        count(yields, theme, Kind.GOAL)))
                        .toList());
    }

    private static String lead(List<PartnerSession> all, List<PartnerSessions.Yield> yields) {
        var inputs = yields.stream().filter(one -> one.outcome().kind() == Kind.INPUT).count();
        var goals = yields.size() - inputs;
        return all.isEmpty()
                ? "Er is nog geen sessie met partners gepland."
                : "%s, met samen %s en %s."
                        .formatted(
                                all.size() == 1 ? "1 sessie" : all.size() + " sessies",
                                inputs == 1 ? "1 inbreng" : inputs + " keer inbreng",
                                goals == 1 ? "1 gezamenlijk doel" : goals + " gezamenlijke doelen");
    }

    private SessionPage.Row row(PartnerSession one) {
        var outcomes = sessions.listOutcomes(one);
        return new SessionPage.Row(
                one.path(),
                one.setup().title(),
                Dutch.date(one.setup().on()),
                state(one),
                Dutch.list(partners.names(one.setup().organisations())),
                (int) outcomes.stream().filter(each -> each.kind() == Kind.INPUT).count(),
                (int) outcomes.stream().filter(each -> each.kind() == Kind.GOAL).count());
    }

    private String state(PartnerSession one) {
        return one.dropped() ? "vervallen" : one.hasBegun(plans.today()) ? "geweest" : "gepland";
    }

    private static int count(List<PartnerSessions.Yield> yields, Theme theme, Kind kind) {
        return (int)
                yields.stream()
                        .map(PartnerSessions.Yield::outcome)
                        .filter(one -> one.kind() == kind)
                        .filter(one -> one.said().theme().equals(theme.id()))
                        .count();
    }

    static List<String> layers(PlanBook book) {
        return book.listLayers().stream().map(CooperationLayer::name).toList();
    }

    static List<String> choices(PlanBook book, Theme theme) {
        return book.listLayers().stream().map(layer -> layer.choiceOf(theme)).toList();
    }

    SessionPage page(PartnerSession session) {
        var book = cycle.get(session.plan());
        var setup = session.setup();
        var outcomes = sessions.listOutcomes(session);
        var revisions = sessions.listRevisions(session);
        return new SessionPage(
                Crumb.trail(setup.title(), Cycle.PLAN, Cycle.CYCLE, Cycle.SESSIONS),
                session.number(),
                session.path(),
                setup.title(),
                Dutch.date(setup.on()),
                session.dropped(),
                sessions.isOpen(session),
                sessions.takesOutcomes(session),
                waiting(session),
                setup.agenda(),
                setup.organisations().stream()
                        .map(id -> new Named(id, partners.names(List.of(id)).getFirst()))
                        .toList(),
                layers(book),
                setup.themes().stream().map(id -> theme(book, id, outcomes)).toList(),
                written(session.signature()),
                revisions.stream()
                        .skip(1)
                        .map(one ->
                                new SessionPage.Earlier(
                                        written(one.signature()), String.join(" ", lines(one))))
                        .toList());
    }

    private String waiting(PartnerSession session) {
        return session.dropped() || session.hasBegun(plans.today())
                ? ""
                : "Vanaf %s legt u hier vast wat de sessie oplevert."
                        .formatted(Dutch.date(session.setup().on()));
    }

    private SessionPage.Theme theme(PlanBook book, String id, List<SessionOutcome> outcomes) {
        var theme = book.findTheme(id);
        return new SessionPage.Theme(
                id,
                theme.map(Theme::name).orElse(id),
                plans.current().findTheme(id).map(_ -> "/plan/themas/" + id).orElse(""),
                theme.map(one -> choices(book, one))
                        .orElseGet(() -> book.listLayers().stream().map(_ -> "–").toList()),
                outcomes(outcomes, id, Kind.INPUT),
                outcomes(outcomes, id, Kind.GOAL));
    }

    private List<SessionPage.Outcome> outcomes(List<SessionOutcome> all, String theme, Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind && one.said().theme().equals(theme))
                .map(one ->
                        new SessionPage.Outcome(
                                one.path(),
                                one.said().title(),
                                one.said().text(),
                                Dutch.list(partners.names(one.said().organisations())),
                                written(one.signature())))
                .toList();
    }

    static String written(Signature one) {
        return "%s, %s".formatted(one.name(), Dutch.moment(one.at()));
    }

    /** A session in a few lines, for who must choose between two texts. */
    List<String> lines(PartnerSession one) {
        var setup = one.setup();
        return List.of(
                "‘%s’, op %s%s."
                        .formatted(
                                setup.title(),
                                Dutch.date(setup.on()),
                                one.dropped() ? " (vervallen)" : ""),
                "Agenda: %s."
                        .formatted(
                                setup.agenda().isEmpty()
                                        ? "leeg"
                                        : String.join("; ", setup.agenda())),
                "Thema’s: %s."
                        .formatted(
                                Dutch.list(setup.themes().stream().map(this::themeName).toList())),
                "Deelnemers: %s.".formatted(Dutch.list(partners.names(setup.organisations()))));
    }

    private String themeName(String id) {
        return plans.current().findTheme(id).map(Theme::shortName).orElse(id);
    }

    List<String> lines(SessionOutcome one) {
        var said = one.said();
        var what = said.title().isEmpty() ? said.text() : said.title() + ": " + said.text();
        return List.of(
                what + (one.dropped() ? " (vervallen)" : ""),
                "Bij %s, van %s."
                        .formatted(
                                themeName(said.theme()),
                                Dutch.list(partners.names(said.organisations()))));
    }

    List<SessionPage.Option> themes(List<String> chosen) {
        return plans.current().listThemes().stream()
                .map(one -> new SessionPage.Option(one.id(), one.name(), chosen.contains(one.id())))
                .toList();
    }

    List<SessionPage.Option> organisations(List<String> chosen) {
        return partners.listAll().stream()
                .map(one -> new SessionPage.Option(one.id(), one.name(), chosen.contains(one.id())))
                .toList();
    }

    /** The themes of one session, of which one can be chosen. */
    List<SessionPage.Option> themesOf(PartnerSession session, String chosen) {
        return session.setup().themes().stream()
                .map(id -> new SessionPage.Option(id, themeName(id), id.equals(chosen)))
                .toList();
    }

    List<SessionPage.Option> organisationsOf(PartnerSession session, List<String> chosen) {
        return session.setup().organisations().stream()
                .map(id ->
                        new SessionPage.Option(
                                id,
                                partners.find(id).map(Partner::name).orElse(id),
                                chosen.contains(id)))
                .toList();
    }

    List<SessionPage.Earlier> history(Optional<SessionOutcome> outcome) {
        return outcome.map(sessions::listRevisions).orElse(List.of()).stream()
                .map(one ->
                        new SessionPage.Earlier(
                                written(one.signature()), String.join(" ", lines(one))))
                .toList();
    }
}
