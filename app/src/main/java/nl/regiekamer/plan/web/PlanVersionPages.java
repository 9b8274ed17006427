package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PackNews;
import nl.regiekamer.plan.versions.PlanChange;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.plan.versions.SentRound;
import nl.regiekamer.plan.versions.SentRounds;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.forms.SchemaForm;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.stereotype.Component;

/** What the pages about versions of the plan show, from the versions themselves. */
@Component
class PlanVersionPages {

    static final Crumb PLAN = new Crumb("Plan", "/plan");
    static final Crumb VERSIONS = new Crumb("Versies", "/plan/versies");

    private final Plans plans;
    private final PlanVersions versions;
    private final PackNews news;
    private final SentRounds rounds;

    PlanVersionPages(Plans plans, PlanVersions versions, PackNews news, SentRounds rounds) {
        this.plans = plans;
        this.versions = versions;
        this.news = news;
        this.rounds = rounds;
    }

    /**
     * What a version changes, for whoever looks: who reads along with an amendment that was sent
     * round sees it as it was sent.
     */
    List<PlanChange> changesSeen(PlanVersion version) {
        return asSent(version)
                .map(SentRound::changes)
                .orElseGet(() -> versions.listChanges(version));
    }

    /** The definitions as whoever looks sees them with this version. */
    Definitions definitionsSeen(PlanVersion version) {
        return asSent(version)
                .map(round -> versions.definitionsWith(version, round.changes()))
                .orElseGet(() -> versions.definitionsOf(version));
    }

    private Optional<SentRound> asSent(PlanVersion version) {
        return version.state() == PlanVersion.State.CONSULTATION
                        && !CurrentActor.get().may(AmendmentController.RIGHT)
                ? rounds.findLast(version)
                : Optional.empty();
    }

    /** When a version was sent round, the last first. */
    List<VersionPage.Round> rounds(PlanVersion version) {
        return rounds.list(version).stream()
                .map(one ->
                        new VersionPage.Round(
                                one.number(),
                                Dutch.moment(one.at()),
                                changes(one.changes().size()),
                                one.note(),
                                "%s/rondes/%d".formatted(version.path(), one.number())))
                .toList()
                .reversed();
    }

    /**
     * One time that it was sent.
     *
     * @throws NotFound when there is none of this number
     */
    SentRound round(PlanVersion version, int number) {
        return rounds.list(version).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("Ronde %d".formatted(number)));
    }

    /** What stands in the pack and not in the plan, for who may amend it. */
    List<VersionPage.News> news(String plan) {
        return CurrentActor.get().may(AmendmentController.RIGHT)
                ? news.list(plan).stream().map(PlanVersionPages::row).toList()
                : List.of();
    }

    private static VersionPage.News row(PackNews.Item one) {
        return new VersionPage.News(
                one.kind(),
                SchemaForm.label(one.kind()),
                one.id(),
                one.title(),
                one.isNew(),
                one.seen(),
                one.draft().map(PlanVersion::number).orElse(0));
    }

    /** That a version which counts on a day was put in after it, and what was seen until then. */
    String putInLater(PlanVersion version, LocalDate day) {
        var at = version.decidedAt();
        if (at == null || version.isKnown(day)) {
            return "";
        }
        var seen = versions.findKnownOn(version.plan(), day).filter(PlanVersion::isDecided);
        return "Dit besluit staat sinds %s in Regiekamer%s."
                .formatted(
                        Dutch.date(LocalDate.ofInstant(at, Dutch.ZONE)),
                        seen.filter(other -> other.number() != version.number())
                                .map(other ->
                                        "; wie op die dag keek, zag versie %d"
                                                .formatted(other.number()))
                                .orElse(""));
    }

    /** Versions that came to count, the last first. */
    List<VersionsPage.Row> decided(String plan, Optional<PlanVersion> inForce) {
        return versions.list(plan).stream()
                .filter(PlanVersion::isDecided)
                .map(version -> row(version, inForce))
                .toList()
                .reversed();
    }

    /** Versions under way that this visitor may see, the last first. */
    List<VersionsPage.Row> open() {
        return listAll()
                .filter(PlanVersion::isOpen)
                .filter(PlanVersionPages::maySee)
                .map(version -> row(version, Optional.empty()))
                .toList()
                .reversed();
    }

    /** What was decided of plans before and after this one, the last first. */
    List<VersionsPage.Row> others(String plan) {
        return listAll()
                .filter(version -> isPublic(version) && !isOf(version, plan))
                .map(version -> row(version, Optional.empty()))
                .toList()
                .reversed();
    }

    private static boolean isPublic(PlanVersion version) {
        return version.isDecided() || version.state() == PlanVersion.State.WITHDRAWN;
    }

    private static boolean isOf(PlanVersion version, String plan) {
        return version.isDecided() && version.plan().equals(plan);
    }

    private Stream<PlanVersion> listAll() {
        return versions.listPlans().stream()
                .flatMap(plan -> versions.list(plan).stream())
                .sorted(Comparator.comparingInt(PlanVersion::number));
    }

    /** Whether an open version is to become the first of its plan. */
    boolean isFirst(PlanVersion version) {
        return version.isOpen() && versions.findLast(version.plan()).isEmpty();
    }

    /** The last version of another plan that was decided before this one was begun. */
    Optional<PlanVersion> findPrevious(PlanVersion version) {
        return listAll()
                .filter(other ->
                        other.isDecided()
                                && !other.plan().equals(version.plan())
                                && other.number() < version.number())
                .reduce((_, later) -> later);
    }

    /** What a first version says otherwise than the plan before it. */
    List<PlanChange> sincePrevious(PlanVersion version) {
        return findPrevious(version)
                .map(previous -> versions.listBetween(previous, version))
                .orElseGet(() -> versions.listChanges(version));
    }

    /** A draft is for its writers; what is sent round is for everybody who signs in. */
    static boolean maySee(PlanVersion version) {
        var actor = CurrentActor.get();
        return switch (version.state()) {
            case DECIDED, WITHDRAWN -> true;
            case CONSULTATION -> actor.isPerson();
            case DRAFT, DROPPED -> actor.may(AmendmentController.RIGHT);
        };
    }

    private VersionsPage.Row row(PlanVersion version, Optional<PlanVersion> inForce) {
        return new VersionsPage.Row(
                version,
                changes(versions.countChanges(version)),
                version.findDecision().map(PlanVersionPages::decided).orElse(""),
                version.findDecision().map(one -> Dutch.date(one.appliesFrom())).orElse(""),
                state(version),
                inForce.filter(version::equals).isPresent());
    }

    /** How far a version is: of a decided one whether it has begun, counts or is over. */
    String state(PlanVersion version) {
        if (!version.isDecided()) {
            return version.state().dutch();
        }
        return versions.findTakenBackBy(version)
                .map(by -> "teruggenomen met versie " + by.number())
                .orElseGet(() -> inTime(version));
    }

    private String inTime(PlanVersion version) {
        var today = plans.today();
        if (!version.counts(today)) {
            return version.state().dutch();
        }
        if (!version.plan().equals(plans.current().plan().id())) {
            return "afgesloten";
        }
        return versions.findOn(version.plan(), today)
                .filter(now -> now.number() != version.number())
                .map(now -> "vervangen door versie " + now.number())
                .orElse("geldt");
    }

    /** What an open version can change and still needs; nothing for a closed one. */
    VersionPage.Open open(PlanVersion version) {
        if (!version.isOpen()) {
            return VersionPage.Open.NONE;
        }
        var definitions = versions.definitionsOf(version);
        return new VersionPage.Open(
                versions.standOf(version),
                versions.listStands(version),
                PlanWords.KINDS.stream()
                        .map(kind ->
                                new VersionPage.KindChoice(
                                        kind,
                                        SchemaForm.label(kind),
                                        definitions.listAll(kind).stream().map(Named::of).toList()))
                        .toList(),
                definitions.faultsIn(Set.copyOf(PlanWords.KINDS)).stream()
                        .map(fault ->
                                "%s: %s %s"
                                        .formatted(
                                                fault.place().file(),
                                                fault.wrong(),
                                                fault.remedy()))
                        .toList(),
                versions.listOvertaken(version).stream()
                        .map(one -> new VersionPage.Overtaken(one.kind(), one.id(), one.title()))
                        .toList(),
                news.list(version).stream().map(PlanVersionPages::row).toList());
    }

    static String changes(int count) {
        return count == 1 ? "1 onderdeel" : "%s onderdelen".formatted(Dutch.count(count));
    }

    static String decided(Decision decision) {
        var number = decision.number().isBlank() ? "" : ", " + decision.number();
        return "%s, %s%s".formatted(decision.body().dutch(), Dutch.date(decision.on()), number);
    }
}
