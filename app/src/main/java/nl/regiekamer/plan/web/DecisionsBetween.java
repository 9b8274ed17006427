package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.Dutch;
import org.springframework.stereotype.Component;

/** By which decisions, and why, one version of the plan became another. */
@Component
public class DecisionsBetween {

    private final PlanVersions versions;

    DecisionsBetween(PlanVersions versions) {
        this.versions = versions;
    }

    /**
     * A decided version on the way.
     *
     * @param by who wrote it; empty for who reads no names of colleagues
     */
    public record Decided(
            PlanVersion version, String decided, String from, String reason, String by) {

        /** As a line of a document. */
        String words() {
            return "Versie %d, %s: %s; geldt vanaf %s.%s"
                    .formatted(
                            version.number(),
                            version.title(),
                            decided,
                            from,
                            reason.isEmpty() ? "" : " Reden: " + reason);
        }
    }

    /** The versions after one up to and with another, in order; none when that one is earlier. */
    List<Decided> list(PlanVersion from, PlanVersion to) {
        var seesNames = CurrentActor.get().isPerson();
        return versions.list(to.plan()).stream()
                .filter(one -> one.number() > from.number() && one.number() <= to.number())
                .flatMap(one ->
                        one.findDecision().stream()
                                .map(decision ->
                                        new Decided(
                                                one,
                                                PlanVersionPages.decided(decision),
                                                Dutch.date(decision.appliesFrom()),
                                                one.reason(),
                                                seesNames ? one.madeByName() : "")))
                .toList();
    }
}
