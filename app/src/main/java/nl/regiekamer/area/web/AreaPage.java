package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Section;

/**
 * The page of a wijk or buurt.
 *
 * @param title its name
 * @param facts short facts, joined by dots
 * @param lead the outcome in a sentence; empty when no module has one
 * @param locator where it lies; empty without outlines
 * @param crumbs the way to this page
 * @param sections in the order of the page
 * @param source who published the borders; empty without borders
 */
public record AreaPage(
        String title,
        String facts,
        String lead,
        MapPicture locator,
        List<Crumb> crumbs,
        List<Section> sections,
        String source) {}
