package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.plan.cycle.ClosingPlan;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Adjustments;
import nl.regiekamer.plan.progress.Progress;
import nl.regiekamer.plan.progress.ProgressBook;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Section;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.ToDo;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.stereotype.Component;

/** What of the plan waits for whoever is signed in. */
@Component
class PlanToDos implements ToDoList {

    /** So many days before its last day, a report is asked. */
    private static final long SOON = 30;

    /** So many months of a plan that ended are asked after, if nobody told of them. */
    private static final long LAST_MONTHS = 6;

    private static final String UPDATES = "Voortgang melden";
    static final String DECISIONS = "Besluiten die wachten";
    private static final String FLAGS = "Signalen over het plan";
    private static final String READING = "Meelezen";

    private final Plans plans;
    private final PlanVersions versions;
    private final Progress progress;
    private final Adjustments adjustments;
    private final PlanPages pages;
    private final ClosingPlan closing;

    PlanToDos(
            Plans plans,
            PlanVersions versions,
            Progress progress,
            Adjustments adjustments,
            PlanPages pages,
            ClosingPlan closing) {
        this.plans = plans;
        this.versions = versions;
        this.progress = progress;
        this.adjustments = adjustments;
        this.pages = pages;
        this.closing = closing;
    }

    @Override
    public List<ToDo> toDos() {
        var actor = CurrentActor.get();
        if (!actor.isPerson()) {
            return List.of();
        }
        var toDos = new ArrayList<ToDo>();
        if (actor.may(Progress.REPORT)) {
            var now = progress.now();
            progress.listOwn().forEach(action -> addOwn(toDos, now.of(action)));
            closing.find().ifPresent(ended -> addLate(toDos, ended));
            if (actor.may(Progress.STEER)) {
                addFlags(toDos, now);
            }
        }
        addTakingIntoUse(toDos, actor);
        addDecisions(toDos, actor);
        addVersions(toDos);
        return toDos;
    }

    private void addOwn(List<ToDo> toDos, ActionProgress one) {
        var action = one.action();
        var today = plans.today();
        var path = "/plan/acties/%s/voortgang".formatted(action.id());
        var title = "%s %s".formatted(action.id(), action.title());
        one.due()
                .filter(due -> !due.minusDays(SOON).isAfter(today))
                .ifPresent(due ->
                        toDos.add(
                                new ToDo(
                                        10,
                                        UPDATES,
                                        title,
                                        lastReport(one),
                                        path,
                                        due,
                                        due.isBefore(today))));
        one.milestones().stream()
                .filter(milestone ->
                        one.state().goesOn()
                                && milestone.isOpen()
                                && !milestone.due().minusDays(SOON).isAfter(today))
                .forEach(milestone ->
                        toDos.add(
                                new ToDo(
                                        20,
                                        "Mijlpalen",
                                        milestone.name(),
                                        title,
                                        path,
                                        milestone.due(),
                                        milestone.isMissed(today))));
    }

    /** Of the last half year of a plan one can only report once it is over. */
    private void addLate(List<ToDo> toDos, PlanBook ended) {
        var own = progress.listOwn(ended);
        if (own.isEmpty()) {
            return;
        }
        var before = ended.plan().term().lastDay().plusDays(1).minusMonths(LAST_MONTHS);
        var stand = progress.atEnd(ended);
        own.stream()
                .map(stand::of)
                .filter(one -> one.state().goesOn() && isSilentSince(one, before))
                .forEach(one ->
                        toDos.add(
                                new ToDo(
                                        15,
                                        UPDATES,
                                        "%s %s".formatted(one.action().id(), one.action().title()),
                                        "Over het laatste half jaar van %s, is nog niets gemeld."
                                                .formatted(ProgressPages.lateWords(ended)),
                                        ProgressPages.latePath(ended, one.action()),
                                        null,
                                        false)));
    }

    private static boolean isSilentSince(ActionProgress one, LocalDate day) {
        return one.last()
                .map(last -> LocalDate.ofInstant(last.at(), Dutch.ZONE))
                .filter(last -> !last.isBefore(day))
                .isEmpty();
    }

    private static String lastReport(ActionProgress one) {
        return one.last()
                .map(Report::at)
                .map(at -> LocalDate.ofInstant(at, Dutch.ZONE))
                .map(day -> "De laatste melding is van %s.".formatted(Dutch.date(day)))
                .orElse("Er is nog niets gemeld.");
    }

    /** One line for each sort, however many actions: the list itself is a click away. */
    private void addFlags(List<ToDo> toDos, ProgressBook now) {
        for (var kind : Flag.Kind.values()) {
            var flagged = now.listFlagged(kind).size();
            if (flagged > 0) {
                toDos.add(
                        new ToDo(
                                40,
                                FLAGS,
                                "%s: %s"
                                        .formatted(
                                                Dutch.capital(kind.label()),
                                                flagged == 1 ? "1 actie" : flagged + " acties"),
                                "",
                                "/plan/voortgang?signaal=" + kind.id(),
                                null,
                                true));
            }
        }
        addNeglected(toDos, now);
        addWithoutHolder(toDos, now);
    }

    private void addNeglected(List<ToDo> toDos, ProgressBook now) {
        var neglected = plans.current().listThemes().stream().filter(now::isNeglected).toList();
        if (!neglected.isEmpty()) {
            toDos.add(
                    new ToDo(
                            40,
                            FLAGS,
                            "Thema’s waar niemand iets over meldt: %d".formatted(neglected.size()),
                            Dutch.list(neglected.stream().map(Theme::shortName).toList()) + ".",
                            "/plan/voortgang",
                            null,
                            true));
        }
    }

    private void addWithoutHolder(List<ToDo> toDos, ProgressBook now) {
        var without = now.all().stream().filter(one -> one.holder().isEmpty()).count();
        if (without > 0 && isInUse()) {
            toDos.add(
                    new ToDo(
                            50,
                            "Actiehouders",
                            without == 1
                                    ? "1 actie heeft nog geen actiehouder"
                                    : "%d acties hebben nog geen actiehouder".formatted(without),
                            "Zonder actiehouder meldt niemand hoe het gaat.",
                            "/plan/houders?wie=zonder",
                            null,
                            false));
        }
    }

    private boolean isInUse() {
        return versions.findOn(plans.current().plan().id(), plans.today()).isPresent();
    }

    /** Until then no term runs, nobody reports, and nothing of all this can be amended. */
    private void addTakingIntoUse(List<ToDo> toDos, Actor actor) {
        var plan = plans.current().plan();
        if (actor.may(AmendmentController.RIGHT) && versions.findLast(plan.id()).isEmpty()) {
            toDos.add(
                    new ToDo(
                            5,
                            "Het plan",
                            "Neem het plan in gebruik",
                            "%s staat klaar. Leg vast wie het wanneer vaststelde; vanaf dan lopen de termijnen en kan er gemeld en gewijzigd worden."
                                    .formatted(plan.title()),
                            "/plan/versies",
                            null,
                            false));
        }
    }

    /** What waits for a decision: for who steers, and for the body that takes it. */
    private void addDecisions(List<ToDo> toDos, Actor actor) {
        var today = plans.today();
        var steers = actor.may(Progress.STEER);
        adjustments.listAll().stream()
                .filter(one -> one.isWaiting() && (steers || one.waitsFor(actor)))
                .forEach(one ->
                        toDos.add(
                                new ToDo(
                                        30,
                                        DECISIONS,
                                        "Bijsturing: " + one.what(),
                                        "Besluit door: %s.".formatted(one.decider()),
                                        one.path(),
                                        one.decideBy(),
                                        one.isLate(today))));
    }

    private void addVersions(List<ToDo> toDos) {
        var writes = CurrentActor.get().may(AmendmentController.RIGHT);
        var all = versions.listPlans().stream().flatMap(plan -> versions.list(plan).stream());
        for (var version : all.toList()) {
            if (version.isOpen() && PlanVersionPages.maySee(version)) {
                var reads = version.state() == PlanVersion.State.CONSULTATION;
                toDos.add(
                        new ToDo(
                                writes ? 30 : 60,
                                writes ? DECISIONS : READING,
                                versions.findLast(version.plan()).isEmpty()
                                        ? "Volgend plan: " + version.title()
                                        : "Wijziging %d van het plan: %s"
                                                .formatted(version.number(), version.title()),
                                (reads ? "In consultatie." : "Een concept.")
                                        + (writes
                                                ? " Het besluit is nog niet vastgelegd."
                                                : " Lees wat er verandert; uw reactie geeft u aan wie het plan schrijft."),
                                version.path(),
                                null,
                                false));
            }
        }
    }

    /** A holder's own actions, also those of which nothing is due. */
    @Override
    public List<Section> toDoSections(Shell shell) {
        var own = progress.listOwn();
        var actor = CurrentActor.get();
        if (own.isEmpty()) {
            return actor.may(Progress.REPORT) && !actor.may(Progress.STEER)
                    ? List.of(Section.full(10, "Uw acties", new StaticTemplates().planNoactions()))
                    : List.of();
        }
        return List.of(
                Section.full(
                        10,
                        own.size() == 1 ? "Uw actie" : "Uw %d acties".formatted(own.size()),
                        new StaticTemplates().planOwnactions(pages.actions(own))));
    }
}
