package nl.regiekamer.plan.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PackNews;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.forms.SchemaForm;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** What the pages about versions of the plan show, from the versions themselves. */
@Component
class PlanVersionPages {

    static final Crumb PLAN = new Crumb("Plan", "/plan");
    static final Crumb VERSIONS = new Crumb("Versies", "/plan/versies");

    private final PlanVersions versions;
    private final PackNews news;
    private final VersionsSeen seen;
    private final VersionStates states;

    PlanVersionPages(
            PlanVersions versions, PackNews news, VersionsSeen seen, VersionStates states) {
        this.versions = versions;
        this.news = news;
        this.seen = seen;
        this.states = states;
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

    /**
     * Versions that were decided, the last first.
     *
     * @param inForce which counts on the day that was asked
     */
    List<VersionsPage.Row> decided(String plan, Predicate<PlanVersion> inForce) {
        return versions.list(plan).stream()
                .filter(PlanVersionPages::isPublic)
                .map(version -> row(version, inForce))
                .toList()
                .reversed();
    }

    /** Versions under way that this visitor may see, the last first. */
    List<VersionsPage.Row> open() {
        return listAll()
                .filter(PlanVersion::isOpen)
                .filter(PlanVersionPages::maySee)
                .map(version -> row(version, _ -> false))
                .toList()
                .reversed();
    }

    /** What was decided of plans before and after this one, the last first. */
    List<VersionsPage.Row> others(String plan) {
        return listAll()
                .filter(version -> isPublic(version) && !version.plan().equals(plan))
                .map(version -> row(version, _ -> false))
                .toList()
                .reversed();
    }

    private static boolean isPublic(PlanVersion version) {
        return version.isDecided() || version.state() == PlanVersion.State.WITHDRAWN;
    }

    private Stream<PlanVersion> listAll() {
        return versions.listPlans().stream()
                .flatMap(plan -> versions.list(plan).stream())
                .sorted(Comparator.comparingInt(PlanVersion::number));
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

    private VersionsPage.Row row(PlanVersion version, Predicate<PlanVersion> inForce) {
        return new VersionsPage.Row(
                version,
                changes(seen.count(version)),
                version.findDecision().map(PlanVersionPages::decided).orElse(""),
                version.findDecision().map(one -> Dutch.date(one.appliesFrom())).orElse(""),
                states.of(version),
                states.isOver(version),
                inForce.test(version));
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
                seen.sinceLastRound(version),
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
                news.list(version).stream().map(PlanVersionPages::row).toList(),
                seen.isFirst(version) ? List.of() : written(version),
                seen.isFirst(version)
                        ? OldYears.in(definitions, version.plan())
                        : List.<VersionPage.Old>of(),
                seen.isFirst(version)
                        && definitions.listAll("thema").stream()
                                .noneMatch(PlanVersionPages::isAccent));
    }

    private static boolean isAccent(Definition theme) {
        return theme.content().path("accent").asBoolean(false);
    }

    private List<VersionPage.Written> written(PlanVersion version) {
        return versions.listChanges(version).stream()
                .map(one ->
                        new VersionPage.Written(
                                one.kind(),
                                one.id(),
                                one.title(),
                                DifferenceRows.plainly(one),
                                !one.isTakenOut()))
                .toList();
    }

    static String changes(int count) {
        return count == 1 ? "1 onderdeel" : "%s onderdelen".formatted(Dutch.count(count));
    }

    static String decided(Decision decision) {
        var number = decision.number().isBlank() ? "" : ", " + decision.number();
        return "%s, %s%s".formatted(decision.body().dutch(), Dutch.date(decision.on()), number);
    }
}
