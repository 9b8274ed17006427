package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * The form for an own work area: by buurten, or by a border.
 *
 * @param typed what was typed
 * @param wijken all buurten to choose from, by wijk
 * @param faults what is wrong with it
 */
public record WorkAreaForm(
        List<Crumb> crumbs, Typed typed, List<ManageAreasPage.WijkChoice> wijken, Faults faults) {

    /** What was typed; a file cannot be given back. */
    public record Typed(String name, String note, String geoJson) {}
}
