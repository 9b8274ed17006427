package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiekamer.plan.versions.Decision;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.access.CurrentActor;
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

    PlanVersionPages(PlanVersions versions) {
        this.versions = versions;
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
    List<VersionsPage.Row> open(String plan) {
        return versions.list(plan).stream()
                .filter(PlanVersion::isOpen)
                .filter(PlanVersionPages::maySee)
                .map(version -> row(version, Optional.empty()))
                .toList()
                .reversed();
    }

    /** A draft is for its writers; what is sent round is for everybody who signs in. */
    static boolean maySee(PlanVersion version) {
        var actor = CurrentActor.get();
        return switch (version.state()) {
            case DECIDED -> true;
            case CONSULTATION -> actor.isPerson();
            case DRAFT, DROPPED -> actor.may(AmendmentController.RIGHT);
        };
    }

    private VersionsPage.Row row(PlanVersion version, Optional<PlanVersion> inForce) {
        return new VersionsPage.Row(
                version,
                changes(versions.listChanges(version).size()),
                version.findDecision().map(PlanVersionPages::decided).orElse(""),
                version.findDecision().map(one -> Dutch.date(one.appliesFrom())).orElse(""),
                state(version),
                inForce.filter(version::equals).isPresent());
    }

    String state(PlanVersion version) {
        return versions.findTakenBackBy(version)
                .map(by -> "teruggenomen met versie " + by.number())
                .orElseGet(() -> version.state().dutch());
    }

    /** What an open version can change and still needs; nothing for a closed one. */
    VersionPage.Open open(PlanVersion version) {
        if (!version.isOpen()) {
            return VersionPage.Open.NONE;
        }
        var definitions = versions.definitionsOf(version);
        return new VersionPage.Open(
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
                        .toList());
    }

    static String changes(int count) {
        return count == 1 ? "1 onderdeel" : "%s onderdelen".formatted(Dutch.count(count));
    }

    static String decided(Decision decision) {
        var number = decision.number().isBlank() ? "" : ", " + decision.number();
        return "%s, %s%s".formatted(decision.body().dutch(), Dutch.date(decision.on()), number);
    }
}
