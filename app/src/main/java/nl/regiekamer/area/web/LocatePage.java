package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * In which areas a place lies.
 *
 * @param typed the coordinates as they were typed
 * @param lead the answer in a sentence; empty when nothing was asked
 * @param facts level, name and page of each area, from small to large
 * @param map where it lies; empty outside
 * @param remark how the numbers were read, and how exact the answer is
 */
public record LocatePage(
        List<Crumb> crumbs,
        String typed,
        String lead,
        List<Line> facts,
        MapPicture map,
        String remark,
        Faults faults) {

    /** An area in which the place lies. */
    public record Line(String level, String name, String path) {}
}
