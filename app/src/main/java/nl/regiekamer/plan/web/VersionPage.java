package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Map;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;

/**
 * One version: what it changes, its decision, and for an open one what can be done with it.
 *
 * @param withdrawn by which decision its decision was withdrawn; empty for none
 * @param difference where the difference with the version before stands on one page; empty for none
 * @param things what changes, empty for the first version
 * @param isFirst whether it is to become the first of its plan: it differs from the plan before it
 * @param readsCycle whether the visitor may read the analysis and the weighing behind it
 * @param mayEdit whether the visitor may change it
 * @param mayTakeBack whether the visitor may begin to take it back
 * @param mayWithdraw whether the visitor may withdraw the decision on a plan that has yet to begin
 * @param rounds when it was sent round; empty for who need not know
 * @param open what an open version still needs
 */
public record VersionPage(
        List<Crumb> crumbs,
        PlanVersion version,
        String state,
        String decided,
        String withdrawn,
        String changes,
        String difference,
        List<ChangedThing> things,
        List<Step> steps,
        boolean isFirst,
        boolean readsCycle,
        boolean mayEdit,
        boolean mayTakeBack,
        boolean mayWithdraw,
        List<Round> rounds,
        Open open,
        VersionForms forms) {

    /** A time that it was sent round, and where to read what was sent. */
    public record Round(int number, String at, String changes, String note, String path) {}

    /** A step in its life. */
    public record Step(String at, String state, String by, String note) {}

    /**
     * What an open version still needs.
     *
     * @param stand how it stands
     * @param stands how each thing that it changes stands, by kind and id with a stroke between
     * @param sinceRound that it was written on since it was sent round; empty for not
     * @param kinds what can be changed, by kind
     * @param faults what is wrong in the plan as it would be
     * @param overtaken what the plan itself changed since
     * @param news what stands in the pack and neither in the plan nor in this version
     * @param written what it changes, each thing by itself
     * @param old what in the draft of a next plan still speaks of the term before it
     * @param withoutAccents whether a next plan has no theme as an accent
     */
    public record Open(
            String stand,
            Map<String, String> stands,
            String sinceRound,
            List<KindChoice> kinds,
            List<String> faults,
            List<Overtaken> overtaken,
            List<News> news,
            List<Written> written,
            List<Old> old,
            boolean withoutAccents) {

        static final Open NONE =
                new Open(
                        "", Map.of(), "", List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), false);
    }

    /** A thing that an open version changes; one that it takes out cannot be written on. */
    public record Written(String kind, String id, String title, String change, boolean isThere) {}

    /** A thing that names a year of the term before, and the fields in which it does. */
    public record Old(String kind, String id, String title, String fields) {}

    /** A kind of thing and which there are. */
    public record KindChoice(String kind, String label, List<Named> things) {}

    /**
     * Something of the pack that the plan does not say.
     *
     * @param label the word of its kind
     * @param seen the fingerprint of what there is now
     * @param draft number of the open version that brings it; 0 for none
     */
    public record News(
            String kind,
            String label,
            String id,
            String title,
            boolean isNew,
            String seen,
            int draft) {}

    /** A thing that the plan changed while this version did so too. */
    public record Overtaken(String kind, String id, String title) {}
}
