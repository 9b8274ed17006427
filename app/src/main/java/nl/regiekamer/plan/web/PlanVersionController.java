package nl.regiekamer.plan.web;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.Withdrawal;
import nl.regiekamer.plan.versions.WithdrawnPlans;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.documents.DocumentDownload;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading the versions of the plan: which there are, what each changed, what it then said. */
@Controller
@Access("plan-bekijken")
class PlanVersionController {

    /** Right of those who read the analysis and the weighing of themes. */
    private static final String READS_CYCLE = "cyclus-bekijken";

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanVersionPages pages;
    private final VersionsSeen seen;
    private final VersionStates states;
    private final WithdrawnPlans withdrawals;
    private final PlanDocuments documents;
    private final DecisionsBetween decisions;
    private final StaticTemplates templates = new StaticTemplates();

    PlanVersionController(
            Plans plans,
            PlanVersions versions,
            PlanVersionPages pages,
            VersionsSeen seen,
            VersionStates states,
            WithdrawnPlans withdrawals,
            PlanDocuments documents,
            DecisionsBetween decisions) {
        this.decisions = decisions;
        this.seen = seen;
        this.states = states;
        this.withdrawals = withdrawals;
        this.documents = documents;
        this.plans = plans;
        this.versions = versions;
        this.pages = pages;
    }

    @GetMapping("/plan/versies")
    Html list(
            Shell shell,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dag) {
        return Html.ok(templates.planVersions(shell, overview(dag, VersionForms.none())));
    }

    VersionsPage overview(@Nullable LocalDate day, VersionForms forms) {
        var plan = plans.current().plan();
        var asked = day == null ? plans.today() : day;
        var inForce = versions.findOn(asked);
        return new VersionsPage(
                Crumb.trail("Versies", PlanVersionPages.PLAN),
                plan.title(),
                versions.findLast(plan.id()).isPresent(),
                versions.findOpen(plan.id()).isEmpty(),
                CurrentActor.get().may(AmendmentController.RIGHT),
                asked,
                asked.equals(plans.today()),
                inForce,
                inForce.map(version -> states.putInLater(version, asked)).orElse(""),
                pages.decided(plan.id(), version -> inForce.filter(version::equals).isPresent()),
                pages.open(),
                pages.others(plan.id()),
                pages.news(plan.id()),
                forms);
    }

    @GetMapping("/plan/versies/{number}")
    Html one(Shell shell, @PathVariable int number) {
        var version = visible(number);
        return Html.ok(templates.planVersion(shell, page(version, opened(version))));
    }

    /** A plan as a whole counts from its first day, unless whoever decides says otherwise. */
    private VersionForms opened(PlanVersion version) {
        return seen.isFirst(version)
                ? VersionForms.of(
                        DecisionForm.from(plans.of(version).plan().term().from()), Faults.none())
                : VersionForms.none();
    }

    /**
     * A version that this visitor may see.
     *
     * @throws NotFound if there is none, or it is not for this visitor
     */
    PlanVersion visible(int number) {
        var version = versions.get(number);
        if (!PlanVersionPages.maySee(version)) {
            throw new NotFound("Versie %d van het plan".formatted(number));
        }
        return version;
    }

    VersionPage page(PlanVersion version, VersionForms forms) {
        var changes = seen.changes(version);
        var mayChange = CurrentActor.get().may(AmendmentController.RIGHT);
        var seesNames = CurrentActor.get().isPerson();
        var now = seen.definitions(version);
        return new VersionPage(
                Crumb.trail(
                        "Versie " + version.number(),
                        PlanVersionPages.PLAN,
                        PlanVersionPages.VERSIONS),
                version,
                states.of(version),
                version.findDecision().map(PlanVersionPages::decided).orElse(""),
                withdrawals.find(version).map(Withdrawal::words).orElse(""),
                PlanVersionPages.changes(changes.size()),
                difference(version),
                seen.isVeryFirst(version)
                        ? List.of()
                        : new DifferenceRows(seen.before(version), now).of(changes),
                versions.listSteps(version).stream()
                        .map(step ->
                                new VersionPage.Step(
                                        Dutch.moment(step.at()),
                                        step.state().dutch(),
                                        seesNames ? step.by() : "",
                                        seesNames ? step.note() : ""))
                        .toList(),
                seen.isFirst(version),
                CurrentActor.get().may(READS_CYCLE),
                mayChange && version.isOpen(),
                mayChange && version.rank() > 1 && !versions.isBeingTakenBack(version),
                mayChange && withdrawals.isPossible(version),
                seesNames ? seen.rounds(version) : List.of(),
                mayChange ? pages.open(version) : VersionPage.Open.NONE,
                forms);
    }

    private String difference(PlanVersion version) {
        return version.isDecided()
                ? seen.findBefore(version)
                        .map(before ->
                                "/plan/verschil?van=%d&tot=%d"
                                        .formatted(before.number(), version.number()))
                        .orElse("")
                : "";
    }

    /** What others did with a thing, then what the version would change of it now. */
    List<String> words(PlanVersion version, String kind, String id, List<String> did) {
        var changes =
                versions.listChanges(version).stream()
                        .filter(one -> one.kind().equals(kind) && one.id().equals(id))
                        .toList();
        var rows = new DifferenceRows(seen.before(version), versions.definitionsOf(version));
        return Stream.concat(
                        did.stream(),
                        rows.of(changes).stream()
                                .flatMap(thing -> thing.fields().stream())
                                .map(ChangedThing.Field::words))
                .toList();
    }

    @GetMapping("/plan/versies/{number}/plan")
    Html planThen(Shell shell, @PathVariable int number) {
        var version = visible(number);
        var page =
                new PlanThenPage(
                        Crumb.trail(
                                "Het plan",
                                PlanVersionPages.PLAN,
                                PlanVersionPages.VERSIONS,
                                new Crumb("Versie " + number, version.path())),
                        version,
                        withdrawals
                                .find(version)
                                .map(Withdrawal::words)
                                .or(() -> version.findDecision().map(PlanVersionPages::decided))
                                .orElse("concept"),
                        plan(version));
        return Html.ok(templates.planThen(shell, page));
    }

    @GetMapping("/plan/verschil")
    Html difference(
            Shell shell,
            @RequestParam(required = false) @Nullable Integer van,
            @RequestParam(required = false) @Nullable Integer tot) {
        var decided =
                versions.listPlans().stream()
                        .flatMap(plan -> versions.list(plan).stream())
                        .filter(PlanVersion::isDecided)
                        .sorted(Comparator.comparingInt(PlanVersion::number))
                        .toList();
        var from = from(van);
        var to = to(tot);
        var things =
                from.isEmpty() || to.isEmpty()
                        ? List.<ChangedThing>of()
                        : new DifferenceRows(
                                        versions.definitionsOf(from.get()),
                                        versions.definitionsOf(to.get()))
                                .of(versions.listBetween(from.get(), to.get()));
        return Html.ok(
                templates.planDifference(
                        shell,
                        new DifferencePage(
                                Crumb.trail(
                                        "Verschil",
                                        PlanVersionPages.PLAN,
                                        PlanVersionPages.VERSIONS),
                                decided,
                                from,
                                to,
                                from.isEmpty() || to.isEmpty()
                                        ? List.of()
                                        : decisions.list(from.get(), to.get()),
                                things)));
    }

    @GetMapping("/plan/versies/{number}/plan.{form}")
    DocumentDownload planFile(@PathVariable int number, @PathVariable String form) {
        return new DocumentDownload(plan(visible(number)), form(form));
    }

    private Document plan(PlanVersion version) {
        return documents.plan(version, plans.of(version, seen.definitions(version)));
    }

    /** An amendment as it was sent round. */
    @GetMapping("/plan/versies/{number}/rondes/{round}")
    @Access(Access.OWN)
    Html round(Shell shell, @PathVariable int number, @PathVariable int round) {
        var version = visible(number);
        var sent = seen.round(version, round);
        var page =
                new RoundPage(
                        Crumb.trail(
                                "Ronde " + round,
                                PlanVersionPages.PLAN,
                                PlanVersionPages.VERSIONS,
                                new Crumb("Versie " + number, version.path())),
                        version,
                        round,
                        Dutch.moment(sent.at()),
                        sent.note(),
                        new DifferenceRows(
                                        seen.before(version),
                                        versions.definitionsWith(version, sent.changes()))
                                .of(seen.changes(version, sent)));
        return Html.ok(templates.planRound(shell, page));
    }

    @GetMapping("/plan/verschil.{form}")
    DocumentDownload differenceFile(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable Integer van,
            @RequestParam(required = false) @Nullable Integer tot) {
        var from = from(van).orElseThrow(() -> new NotFound("Een vastgestelde versie"));
        var to = to(tot).orElseThrow(() -> new NotFound("Een vastgestelde versie"));
        return new DocumentDownload(documents.difference(from, to), form(form));
    }

    private Optional<PlanVersion> from(@Nullable Integer number) {
        var plan = plans.current().plan().id();
        return chosen(
                number, versions.list(plan).stream().filter(PlanVersion::isDecided).findFirst());
    }

    private Optional<PlanVersion> to(@Nullable Integer number) {
        return chosen(number, versions.findLast(plans.current().plan().id()));
    }

    private static DocumentDownload.Form form(String ending) {
        return DocumentDownload.Form.find(ending)
                .orElseThrow(() -> new NotFound("Een bestand met de uitgang ." + ending));
    }

    /** Who reads along compares what was decided; a draft has its own page. */
    private PlanVersion comparable(int number) {
        var version = visible(number);
        if (!version.isDecided() && !CurrentActor.get().may(AmendmentController.RIGHT)) {
            throw new NotFound("Een vastgestelde versie %d".formatted(number));
        }
        return version;
    }

    private Optional<PlanVersion> chosen(
            @Nullable Integer number, Optional<PlanVersion> otherwise) {
        return number == null ? otherwise : Optional.of(comparable(number));
    }
}
