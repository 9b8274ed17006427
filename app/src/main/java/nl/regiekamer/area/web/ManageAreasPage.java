package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;

/**
 * Own areas, and what the sets of the plan still lack.
 *
 * @param crumbs the way to this page
 * @param toFillIn areas that the plan names and CBS does not know
 * @param workAreas own areas
 */
public record ManageAreasPage(
        List<Crumb> crumbs, List<Slot> toFillIn, List<WorkAreaLine> workAreas) {

    /**
     * An area to say the buurten of.
     *
     * @param id of the own area that fills it; unique on the page
     * @param name as the plan says it
     * @param set in which set it stands
     * @param state what is filled in, or that it is still to be
     * @param wijken all buurten to choose from, by wijk
     */
    public record Slot(String id, String name, String set, String state, List<WijkChoice> wijken) {}

    /** The buurten of a wijk to choose from. */
    public record WijkChoice(String name, List<BuurtChoice> buurten) {}

    /** A buurt to choose. */
    public record BuurtChoice(String code, String name, boolean chosen) {}

    /** An own area in words. */
    public record WorkAreaLine(String name, String note, String content) {}
}
