package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.area.WorkArea;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.platform.web.Section;

/**
 * The list of wijken.
 *
 * @param lead how many there are, in which division
 * @param map the wijken, each leading to its page; empty without outlines
 * @param table one row a wijk
 * @param sets areas that belong together, in words
 * @param workAreas own areas of the municipality
 * @param sections of other modules
 * @param source who published the borders; empty without borders
 */
public record AreaListPage(
        String lead,
        MapPicture map,
        AreaTable table,
        List<SetLine> sets,
        List<WorkArea> workAreas,
        List<Section> sections,
        String source) {

    /**
     * A set in words.
     *
     * @param name of the set
     * @param members their names
     * @param remark what is not filled in; empty when all is
     */
    public record SetLine(String name, String members, String remark) {}
}
