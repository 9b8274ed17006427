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
 * @param mayChange whether the visitor may amend it
 * @param day the day that was asked for
 * @param inForce the version that counts on that day
 * @param putInLater that it was put in after that day; empty when it was known by then
 * @param others decided versions of earlier and later plans
 * @param news what stands in the pack and not in the plan; only for who may amend it
 */
public record VersionsPage(
        List<Crumb> crumbs,
        String plan,
        boolean inUse,
        boolean mayChange,
        LocalDate day,
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
     */
    public record Row(
            PlanVersion version,
            String changes,
            String decided,
            String from,
            String state,
            boolean inForce) {}
}
