package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.platform.web.Crumb;

/**
 * The page of an own work area.
 *
 * @param title its name
 * @param facts short facts, joined by dots
 * @param lead what it is, in a sentence
 * @param note why it is there; may be empty
 * @param map where it lies; empty without outlines
 * @param crumbs the way to this page
 * @param buurten that lie in it, wholly or partly
 * @param counts what it means for figures per buurt
 * @param mayManage whether the visitor may change it
 */
public record WorkAreaPage(
        String title,
        String facts,
        String lead,
        String note,
        MapPicture map,
        List<Crumb> crumbs,
        List<BuurtLine> buurten,
        String counts,
        boolean mayManage) {

    /** A buurt and how it lies in the work area. */
    public record BuurtLine(String name, String path, String wijk, String share) {}
}
