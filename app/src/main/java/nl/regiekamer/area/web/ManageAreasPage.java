package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * Own areas, and what the sets of the plan still lack.
 *
 * @param crumbs the way to this page
 * @param notice what was just done; empty for nothing
 * @param toFillIn areas that the plan names and CBS does not know
 * @param workAreas own areas
 * @param borders which borders are in use
 * @param changes codes that changed between years
 */
public record ManageAreasPage(
        List<Crumb> crumbs,
        String notice,
        List<Slot> toFillIn,
        List<WorkAreaLine> workAreas,
        String borders,
        List<ChangeLine> changes) {

    /**
     * An area to say the buurten of.
     *
     * @param id of the own area that fills it; unique on the page
     * @param name as the plan says it
     * @param set in which set it stands
     * @param state what is filled in, or that it is still to be
     * @param path page of the own area that fills it; empty while nothing does
     * @param wijken all buurten to choose from, by wijk
     */
    public record Slot(
            String id,
            String name,
            String set,
            String state,
            String path,
            List<WijkChoice> wijken) {}

    /** The buurten of a wijk to choose from. */
    public record WijkChoice(String name, List<BuurtChoice> buurten) {}

    /** A buurt to choose. */
    public record BuurtChoice(String code, String name, boolean chosen) {}

    /** An own area in words. */
    public record WorkAreaLine(String name, String path, String note, String content) {}

    /** A code that changed, and which part of the figures goes to the new one. */
    public record ChangeLine(
            String oldCode, String oldYear, String newCode, String newYear, String share) {}
}
