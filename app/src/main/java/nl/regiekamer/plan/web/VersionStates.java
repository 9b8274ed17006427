package nl.regiekamer.plan.web;

import java.time.LocalDate;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.Evaluations;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** How far versions of plans are, in a few words. */
@Component
class VersionStates {

    private final Plans plans;
    private final PlanVersions versions;
    private final CyclePlans cycle;
    private final Evaluations evaluations;

    VersionStates(Plans plans, PlanVersions versions, CyclePlans cycle, Evaluations evaluations) {
        this.cycle = cycle;
        this.evaluations = evaluations;
        this.plans = plans;
        this.versions = versions;
    }

    /** How far a version is: of a decided one whether it has begun, counts or is over. */
    String of(PlanVersion version) {
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
        if (isOver(version)) {
            return evaluations.isClosed(cycle.get(version.plan()))
                    ? "geëvalueerd en afgesloten"
                    : "afgelopen";
        }
        return versions.findOn(version.plan(), today)
                .filter(now -> now.number() != version.number())
                .map(now -> "vervangen door versie " + now.number())
                .orElse("geldt nu");
    }

    /** Whether another plan took the place of that of a decided version. */
    boolean isOver(PlanVersion version) {
        return version.counts(plans.today()) && !version.plan().equals(plans.current().plan().id());
    }

    /** That a version which counts on a day was put in after it, and what was seen until then. */
    String putInLater(PlanVersion version, LocalDate day) {
        var at = version.decidedAt();
        if (at == null || version.isKnown(day)) {
            return "";
        }
        var seen = versions.findPlanOn(day).flatMap(plan -> versions.findKnownOn(plan, day));
        return "Dit besluit staat sinds %s in Regiekamer%s."
                .formatted(
                        Dutch.date(LocalDate.ofInstant(at, Dutch.ZONE)),
                        seen.filter(other -> other.number() != version.number())
                                .map(other ->
                                        "; wie op die dag keek, zag versie %d"
                                                .formatted(other.number()))
                                .orElse(""));
    }
}
