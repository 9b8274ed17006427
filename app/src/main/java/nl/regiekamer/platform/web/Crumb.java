package nl.regiekamer.platform.web;

import java.util.List;

/** A step of the bread crumbs; the last has no path because it is this page. */
public record Crumb(String label, String path) {

    /** Steps from label and path in turn, closed by this page's own label. */
    public static List<Crumb> trail(String here, Crumb... steps) {
        var trail = new java.util.ArrayList<>(List.of(steps));
        trail.add(new Crumb(here, ""));
        return List.copyOf(trail);
    }
}
