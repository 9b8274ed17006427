package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.partners.Partners;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.ClosingPlan;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Counted;
import nl.regiekamer.plan.progress.Holder;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.Milestone;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressBook;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.words.Fact;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.export.DataTable;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the progress of the plan in words: the whole, and one action. */
@Component
class ProgressPages {

    private static final Crumb PLAN = new Crumb("Plan", "/plan");

    private static final List<String> COLUMNS =
            List.of(
                    "actie",
                    "titel",
                    "thema",
                    "accent",
                    "stand",
                    "hoe_het_gaat",
                    "waarom",
                    "gemeld_op",
                    "signalen",
                    "resultaten");

    private final Plans plans;
    private final PlanVersions versions;
    private final Progress progress;
    private final Adjustments adjustments;
    private final Partners partners;
    private final ClosingPlan closing;

    ProgressPages(
            Plans plans,
            PlanVersions versions,
            Progress progress,
            Adjustments adjustments,
            Partners partners,
            ClosingPlan closing) {
        this.plans = plans;
        this.versions = versions;
        this.progress = progress;
        this.adjustments = adjustments;
        this.partners = partners;
        this.closing = closing;
    }

    ProgressPage whole(ProgressFilter filter) {
        var day = plans.today();
        var book = plans.current();
        var now = progress.now();
        var themes = book.listThemes().stream().map(theme -> line(theme, now, book)).toList();
        var accents = book.listAccents().stream().map(Theme::id).toList();
        return new ProgressPage(
                Crumb.trail("Voortgang", PLAN),
                Dutch.date(day),
                lead(now.all()),
                versions.findKnownOn(book.plan().id(), day).isPresent(),
                book.listStates().stream().map(state -> Dutch.capital(state.name())).toList(),
                themes.stream().filter(theme -> accents.contains(theme.id())).toList(),
                themes.stream().filter(theme -> !accents.contains(theme.id())).toList(),
                filter.choices(book),
                chosen(filter, now, book).stream().map(one -> line(one, book)).toList(),
                now.all().size(),
                filter.query(),
                ThemeParts.maySteer());
    }

    private static List<ActionProgress> chosen(
            ProgressFilter filter, ProgressBook now, PlanBook book) {
        return now.all().stream().filter(one -> filter.leaves(one, book)).toList();
    }

    /** How actions go, in one or two sentences. */
    static String lead(Collection<ActionProgress> all) {
        var reported = all.stream().filter(one -> one.last().isPresent()).count();
        if (reported == 0) {
            return "Nog niemand meldde hoe het met een actie gaat." + flagged(all);
        }
        var words =
                Arrays.stream(Light.values())
                        .map(light -> inWords(light, count(all, light)))
                        .flatMap(Optional::stream)
                        .toList();
        return "Over %d van de %d acties is iets gemeld: %s.%s"
                .formatted(reported, all.size(), Dutch.list(words), flagged(all));
    }

    private static long count(Collection<ActionProgress> all, Light light) {
        return all.stream().filter(one -> one.light().equals(Optional.of(light))).count();
    }

    private static Optional<String> inWords(Light light, long actions) {
        if (actions == 0) {
            return Optional.empty();
        }
        var one = actions == 1;
        return Optional.of(
                switch (light) {
                    case ON_COURSE -> "%d op koers".formatted(actions);
                    case ATTENTION ->
                            one ? "1 vraagt aandacht" : "%d vragen aandacht".formatted(actions);
                    case STUCK -> one ? "1 loopt vast" : "%d lopen vast".formatted(actions);
                });
    }

    private static String flagged(Collection<ActionProgress> all) {
        var flagged = all.stream().filter(one -> !one.flags().isEmpty()).count();
        return flagged == 0
                ? ""
                : flagged == 1
                        ? " Bij één actie is er een signaal."
                        : " Bij %d acties is er een signaal.".formatted(flagged);
    }

    private static ProgressPage.ThemeLine line(Theme theme, ProgressBook now, PlanBook book) {
        var actions = now.of(theme);
        return new ProgressPage.ThemeLine(
                theme.id(),
                theme.name(),
                actions.size(),
                book.listStates().stream()
                        .map(state ->
                                (int)
                                        actions.stream()
                                                .filter(one -> one.state().equals(state))
                                                .count())
                        .toList(),
                Arrays.stream(Light.values())
                        .map(light ->
                                new ProgressPage.LightCount(
                                        light,
                                        (int)
                                                actions.stream()
                                                        .filter(one ->
                                                                one.light()
                                                                        .equals(Optional.of(light)))
                                                        .count()))
                        .toList(),
                (int) actions.stream().filter(one -> one.light().isEmpty()).count(),
                (int) actions.stream().filter(one -> !one.flags().isEmpty()).count(),
                now.isNeglected(theme));
    }

    private static ProgressPage.Line line(ActionProgress one, PlanBook book) {
        var action = one.action();
        return new ProgressPage.Line(
                action.id(),
                action.title(),
                book.findTheme(action.theme()).orElseThrow().shortName(),
                StateMark.of(one),
                one.last().map(Report::reason).orElse(""),
                one.last().map(ProgressPages::day).orElse(""));
    }

    static String day(Report report) {
        return Dutch.date(LocalDate.ofInstant(report.at(), Dutch.ZONE));
    }

    /** The same as rows to take along. */
    DataTable table(ProgressFilter filter) {
        var day = plans.today();
        var book = plans.current();
        var counted =
                progress.listCounted(book).stream().collect(Collectors.groupingBy(Counted::action));
        return new DataTable(
                "voortgang-" + day,
                COLUMNS,
                chosen(filter, progress.now(), book).stream()
                        .map(one ->
                                cells(
                                        one,
                                        book,
                                        counted.getOrDefault(one.action().id(), List.of())))
                        .toList(),
                "Bron: meldingen van actiehouders over %s, stand op %s."
                        .formatted(book.plan().title(), Dutch.date(day)));
    }

    private static List<@Nullable Object> cells(
            ActionProgress one, PlanBook book, List<Counted> counted) {
        var action = one.action();
        var theme = book.findTheme(action.theme()).orElseThrow();
        var last = one.last();
        return DataTable.row(
                action.id(),
                action.title(),
                theme.shortName(),
                theme.accent() ? "ja" : "nee",
                one.state().name(),
                one.light().map(Light::words).orElse(null),
                last.map(Report::reason).orElse(null),
                last.map(report -> LocalDate.ofInstant(report.at(), Dutch.ZONE).toString())
                        .orElse(null),
                one.flags().stream().map(Flag::words).reduce((a, b) -> a + " " + b).orElse(null),
                counted.stream()
                        .map(result ->
                                "%s (%s)"
                                        .formatted(
                                                result.result().words(), Dutch.date(result.on())))
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(null));
    }

    /** How one action goes, as this visitor may see it. */
    ActionProgressView one(Action action) {
        var mayReport = progress.mayReport(action);
        var late = late(action);
        return view(
                progress.now().of(action),
                reports(action, mayReport),
                mayReport && !LookBack.isOn(),
                late);
    }

    /** How an action of the plan that ended went, for whoever may still report of it. */
    ActionProgressView ended(PlanBook book, Action action) {
        var plan = book.plan().id();
        return view(
                progress.atEnd(book).of(action),
                rows(progress.history(plan, action), true, "?plan=" + plan),
                true,
                Optional.empty());
    }

    /** The plan that ended, where whoever asks may still report of this action in it. */
    private Optional<PlanBook> late(Action action) {
        return CurrentActor.get().may(Progress.REPORT)
                ? closing.find()
                        .filter(one -> !LookBack.isOn() || isCurrent(one))
                        .filter(one -> one.findAction(action.id()).isPresent())
                        .filter(one -> progress.mayReport(one.plan().id(), action.id()))
                : Optional.empty();
    }

    private boolean isCurrent(PlanBook book) {
        return plans.current().plan().id().equals(book.plan().id());
    }

    /** Where an action of the plan that ended can be reported of. */
    static String latePath(PlanBook ended, Action action) {
        return "/plan/acties/%s/voortgang?plan=%s".formatted(action.id(), ended.plan().id());
    }

    /** Which plan ended, and when. */
    static String lateWords(PlanBook ended) {
        return "%s, dat liep tot en met %s"
                .formatted(ended.plan().title(), Dutch.date(ended.plan().term().lastDay()));
    }

    private ActionProgressView view(
            ActionProgress now,
            List<ActionProgressView.ReportRow> reports,
            boolean mayReport,
            Optional<PlanBook> late) {
        var action = now.action();
        var actor = CurrentActor.get();
        return new ActionProgressView(
                StateMark.of(now),
                now.last().map(Report::reason).orElse(""),
                now.last()
                        .map(last -> "gemeld op " + day(last))
                        .orElse("volgens het plan; er is nog niets gemeld"),
                now.flags().stream().map(Flag::words).toList(),
                now.due().map(Dutch::date).orElse(""),
                actor.may(Progress.STEER) ? holder(now.holder()) : "",
                now.milestones().stream().map(this::row).toList(),
                reports,
                adjustments.listOf("actie", action.id()),
                mayReport,
                ThemeParts.maySteer(),
                late.map(one -> latePath(one, action)).orElse(""),
                late.map(ProgressPages::lateWords).orElse(""));
    }

    /** A holder's name, for those who steer. */
    String holder(Optional<Holder> holder) {
        return holder.map(one ->
                        switch (one) {
                            case Holder.Person person -> progress.nameOf(person);
                            case Holder.Organisation organisation ->
                                    partners.names(List.of(organisation.partner())).getFirst();
                        })
                .orElse("nog niemand");
    }

    private ActionProgressView.MilestoneRow row(Milestone one) {
        return row(one, plans.today());
    }

    static ActionProgressView.MilestoneRow row(Milestone one, LocalDate on) {
        var reached = one.reached();
        return new ActionProgressView.MilestoneRow(
                one.name(),
                Dutch.date(one.due()),
                reached == null ? "" : Dutch.date(reached),
                one.isMissed(on));
    }

    private List<ActionProgressView.ReportRow> reports(Action action, boolean mayReport) {
        var plan = plans.current().plan().id();
        return rows(progress.history(action), mayReport, LookBack.isOn() ? "?plan=" + plan : "");
    }

    private List<ActionProgressView.ReportRow> rows(
            List<Report.Whole> reports, boolean mayReport, String query) {
        // A colleague's name is for who works on this action, and for who steers.
        var seesNames = mayReport;
        var rows = new ArrayList<ActionProgressView.ReportRow>();
        for (var whole : reports) {
            var report = whole.report();
            rows.add(
                    new ActionProgressView.ReportRow(
                            Dutch.moment(report.at()),
                            seesNames ? report.by() : "",
                            plans.current().state(report.state()).name(),
                            report.light(),
                            report.reason(),
                            whole.results().stream().map(Report.Result::words).toList(),
                            mayReport
                                    ? whole.evidence().stream()
                                            .map(one -> evidence(report, one, query))
                                            .toList()
                                    : List.of(),
                            whole.withdrawn().map(one -> withdrawn(one, seesNames)).orElse("")));
        }
        return rows;
    }

    private static String withdrawn(Report.Withdrawal one, boolean seesNames) {
        return seesNames
                ? "Ingetrokken op %s door %s: %s."
                        .formatted(Dutch.moment(one.at()), one.by(), one.reason())
                : "Ingetrokken op %s; deze melding telt niet meer."
                        .formatted(Dutch.moment(one.at()));
    }

    private static Fact evidence(Report report, Report.Evidence one, String query) {
        var address = one.address();
        return new Fact(
                one.file() == null ? "link" : "bestand",
                one.label(),
                address != null
                        ? address
                        : "/plan/acties/%s/bewijs/%d/%d%s"
                                .formatted(report.action(), report.number(), one.place(), query));
    }
}
