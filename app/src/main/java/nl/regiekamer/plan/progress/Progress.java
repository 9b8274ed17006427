package nl.regiekamer.plan.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.regiekamer.plan.Action;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.progress.rules.FlagRules;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.calendar.Calendar;
import nl.regiekamer.platform.signin.Account;
import nl.regiekamer.platform.signin.Accounts;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Service;

/** How the actions of the plan stand, and what was reported of each. */
@Service
public class Progress {

    /** Right of those who report about what they hold. */
    public static final String REPORT = "voortgang-melden";

    /** Right of those who assign, report for everybody, and adjust. */
    public static final String STEER = "voortgang-sturen";

    /** The term within which a holder reports, as a definition names it. */
    static final String TERM = "voortgang-actie";

    private final Plans plans;
    private final PlanVersions versions;
    private final ProgressMemory memory;
    private final ReportStore reports;
    private final WithdrawalStore withdrawals;
    private final HolderStore holders;
    private final Accounts accounts;
    private final Set<String> reporters;
    private final Calendar calendar;

    Progress(
            Plans plans,
            PlanVersions versions,
            ProgressMemory memory,
            ReportStore reports,
            WithdrawalStore withdrawals,
            HolderStore holders,
            Accounts accounts,
            Roles roles,
            Calendar calendar) {
        this.plans = plans;
        this.versions = versions;
        this.memory = memory;
        this.reports = reports;
        this.withdrawals = withdrawals;
        this.holders = holders;
        this.accounts = accounts;
        this.reporters = Holders.reporters(roles);
        this.calendar = calendar;
    }

    /**
     * How all actions of the plan in force stand today. While looking back, how they stood at the
     * end of that day, by the plan of that day and what was known by then; whether a holder had
     * left is known of today only, so no earlier day says it.
     */
    public ProgressBook now() {
        return now(plans.current());
    }

    /** The same of a plan that has yet to begin: who holds what, and which milestones it has. */
    public ProgressBook now(PlanBook book) {
        var known = memory.of(book.plan().id());
        var gone = LookBack.isOn() ? Set.<Holder>of() : gone(known);
        return new Day(book, known, gone, plans.today()).stand();
    }

    /** The same of an earlier day; of one that has yet to end, how they stand now. */
    public ProgressBook on(LocalDate day) {
        return day.isBefore(plans.today()) ? LookBack.to(day, this::now) : now();
    }

    /**
     * How the actions of a plan that ended stood on its last day, with what was told of it since:
     * of its last half year one can only report once it is over.
     */
    public ProgressBook atEnd(PlanBook ended) {
        var known = LookBack.outside(() -> memory.of(ended.plan().id()));
        return new Day(ended, known, Set.of(), ended.plan().term().lastDay()).stand();
    }

    /** Holders of whom nobody can report any more. */
    private Set<Holder> gone(ProgressMemory.Known known) {
        if (known.holders().isEmpty()) {
            return Set.of();
        }
        var working = workingAccounts();
        var gone = new HashSet<Holder>();
        for (var holder : Set.copyOf(known.holders().values())) {
            if (known.accountsOf(holder).stream().noneMatch(working::containsKey)) {
                gone.add(holder);
            }
        }
        return gone;
    }

    /** Terms and flags of one day; each term is counted once per day on which it starts. */
    private final class Day {

        private final PlanBook book;
        private final ProgressMemory.Known known;
        private final Set<Holder> gone;
        private final Map<String, LocalDate> starts;
        private final Map<String, LocalDate> themeStarts;
        private final LocalDate today;
        private final Map<LocalDate, LocalDate> terms = new ConcurrentHashMap<>();

        Day(PlanBook book, ProgressMemory.Known known, Set<Holder> gone, LocalDate today) {
            this.today = today;
            this.book = book;
            this.known = known;
            this.gone = gone;
            this.starts = versions.firstDays(book.plan().id(), "actie", today);
            this.themeStarts = versions.firstDays(book.plan().id(), "thema", today);
        }

        ProgressBook stand() {
            var all = book.listActions().stream().map(this::stand).toList();
            var byTheme = all.stream().collect(Collectors.groupingBy(one -> one.action().theme()));
            return new ProgressBook(
                    all,
                    book.listThemes().stream()
                            .filter(theme -> !theme.accent())
                            .filter(theme ->
                                    isNeglected(theme, byTheme.getOrDefault(theme.id(), List.of())))
                            .map(Theme::id)
                            .collect(Collectors.toSet()));
        }

        private boolean isNeglected(Theme theme, List<ActionProgress> actions) {
            return actions.isEmpty()
                    ? FlagRules.isNeglected(
                            Optional.ofNullable(themeStarts.get(theme.id())).map(this::term), today)
                    : FlagRules.isNeglected(
                            actions.stream()
                                    .filter(one -> one.state().goesOn())
                                    .map(ActionProgress::flags)
                                    .toList());
        }

        ActionProgress stand(Action action) {
            var last = Optional.ofNullable(known.last().get(action.id()));
            var state = book.state(last.map(Report::state).orElse(action.state()));
            var holder = Optional.ofNullable(known.holders().get(action.id()));
            var milestones =
                    known.milestones().getOrDefault(action.id(), List.of()).stream()
                            .filter(one -> !one.dropped())
                            .toList();
            var reported = last.map(one -> LocalDate.ofInstant(one.at(), Dutch.ZONE));
            var due = state.goesOn() ? due(action, reported) : Optional.<LocalDate>empty();
            var facts =
                    new FlagRules.Facts(
                            state.goesOn(),
                            reported,
                            due,
                            milestones.stream()
                                    .filter(Milestone::isOpen)
                                    .map(one -> new FlagRules.Open(one.name(), one.due()))
                                    .toList(),
                            holder.filter(gone::contains).isPresent());
            return new ActionProgress(
                    action, state, last, holder, milestones, due, FlagRules.of(facts, today));
        }

        /**
         * Runs from the last report, or from the day on which the action came into use. Not beyond
         * the plan, while it has yet to end: what was done in its last months is asked for when it
         * is over. A plan that still counts after its last day, for want of another, goes on.
         */
        private Optional<LocalDate> due(Action action, Optional<LocalDate> reported) {
            var ends = book.plan().term().lastDay();
            var start = Optional.ofNullable(starts.get(action.id()));
            return start.map(day -> reported.filter(day::isBefore).orElse(day))
                    .map(this::term)
                    .filter(due -> !due.isAfter(ends) || today.isAfter(ends));
        }

        private LocalDate term(LocalDate day) {
            return terms.computeIfAbsent(day, from -> calendar.getTerm(TERM).endsOn(from).day());
        }
    }

    /** The milestones that actions of a plan have for a goal of it; not those dropped. */
    List<Milestone> listMilestones(Goal goal, PlanBook book) {
        return memory.of(book.plan().id()).milestones().values().stream()
                .flatMap(List::stream)
                .filter(one -> goal.id().equals(one.goal()) && !one.dropped())
                .toList();
    }

    /**
     * Every report of an action with what belongs to it, the last first; while looking back, as it
     * was then.
     */
    public List<Report.Whole> history(Action action) {
        var all = history(planId(), action);
        return LookBack.end()
                .map(end ->
                        all.stream()
                                .filter(one -> one.report().at().isBefore(end))
                                .map(one -> one.asOf(end))
                                .toList())
                .orElse(all);
    }

    /**
     * What was counted of the actions of a plan, by action and then the oldest first; while looking
     * back, as it was known then. Reports that were withdrawn do not count.
     */
    public List<Counted> listCounted(PlanBook book) {
        return reports.listCounted(book.plan().id(), LookBack.endOrNever());
    }

    /** The same of an action of another plan, with all that was told of it until now. */
    public List<Report.Whole> history(String plan, Action action) {
        var all = reports.list(plan, action.id());
        if (all.isEmpty()) {
            return List.of();
        }
        var results = reports.listResults(plan, action.id());
        var evidence = reports.listEvidence(plan, action.id());
        var withdrawn = withdrawals.list(plan, action.id());
        return all.stream()
                .map(one ->
                        new Report.Whole(
                                one,
                                results.getOrDefault(one.number(), List.of()),
                                evidence.getOrDefault(one.number(), List.of()),
                                Optional.ofNullable(withdrawn.get(one.number()))))
                .toList();
    }

    /** A file that was sent as evidence, for whoever may report of the action. */
    public Optional<SentFile> findFile(String plan, String action, int number, int place) {
        return mayReport(plan, action)
                ? reports.findFile(plan, action, number, place)
                : Optional.empty();
    }

    /** Whether whoever asks may report of this action. */
    public boolean mayReport(Action action) {
        return mayReport(planId(), action.id());
    }

    /** The same of an action of another plan. */
    public boolean mayReport(String plan, String action) {
        var actor = CurrentActor.get();
        return actor.may(STEER)
                || (actor.may(REPORT) && holders.isHeldBy(plan, action, actor.id()));
    }

    /** The actions that whoever asks holds. */
    public List<Action> listOwn() {
        return listOwn(plans.current());
    }

    /** The same of another plan. */
    public List<Action> listOwn(PlanBook book) {
        var actor = CurrentActor.get();
        if (!actor.may(REPORT)) {
            return List.of();
        }
        return holders.listHeldBy(book.plan().id(), actor.id()).stream()
                .map(book::findAction)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Names of accounts that are not blocked and may report, by id. */
    public Map<UUID, String> workingAccounts() {
        return accounts.listWorking(reporters);
    }

    /**
     * The name of whoever holds an action. Of today it says whether the holder left; of an earlier
     * day, when the holder was still here, the name.
     */
    public String nameOf(Holder.Person holder) {
        return LookBack.isOn()
                ? accounts.find(holder.account()).map(Account::name).orElse("niet bekend")
                : workingAccounts().getOrDefault(holder.account(), "vertrokken");
    }

    private String planId() {
        return plans.current().plan().id();
    }
}
