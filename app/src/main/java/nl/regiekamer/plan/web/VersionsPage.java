package nl.regiekamer.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.web.Crumb;

/**
 * All versions of the plan.
 *
 * @param inUse whether the municipality took the plan into use
 * @param hasNoDraft whether no version of it is under way
 * @param mayChange whether the visitor may amend it
 * @param day the day that was asked for
 * @param isToday whether that is today
 * @param inForce the version that counts on that day
 * @param putInLater that it was put in after that day; empty when it was known by then
 * @param others decided versions of earlier and later plans
 * @param news what stands in the pack and not in the plan; only for who may amend it
 */
public record VersionsPage(
        List<Crumb> crumbs,
        String plan,
        boolean inUse,
        boolean hasNoDraft,
        boolean mayChange,
        LocalDate day,
        boolean isToday,
        Optional<PlanVersion> inForce,
        String putInLater,
        List<Row> decided,
        List<Row> open,
        List<Row> others,
        List<VersionPage.News> news,
        VersionForms forms) {

    /**
     * A line of the list of versions.
     *
     * @param decided who decided and when; empty for an open one
     * @param from since when it counts; empty likewise
     * @param over whether another plan took the place of its plan
     */
    public record Row(
            PlanVersion version,
            String changes,
            String decided,
            String from,
            String state,
            boolean over,
            boolean inForce) {}
}
