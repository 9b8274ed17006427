package nl.regiekamer.area.web;

import java.util.List;
import nl.regiekamer.area.drawing.MapPicture;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/** What the pages about new borders show; numbers and dates are written out already. */
public final class BorderPages {

    private BorderPages() {}

    /**
     * The form that reads a file with borders.
     *
     * @param waiting what was read before and is not in use
     * @param typed what was typed
     * @param faults what is wrong with it
     */
    public record Form(List<Crumb> crumbs, List<Waiting> waiting, Typed typed, Faults faults) {}

    /** What was typed. */
    public record Typed(String year, String publisher, String licence) {}

    /** A proposal in the list. */
    public record Waiting(String path, String file, String words) {}

    /**
     * One proposal.
     *
     * @param lead outcome in a sentence
     * @param path of this page
     * @param warning what the reader must know before; empty for nothing
     * @param facts name and value, in order
     * @param issueWords how much was mended and left out
     * @param issues what was wrong, most serious first
     * @param map the new borders
     */
    public record Proposal(
            String lead,
            String path,
            List<Crumb> crumbs,
            String warning,
            List<Fact> facts,
            String issueWords,
            List<Issue> issues,
            MapPicture map) {}

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** Something that was wrong. */
    public record Issue(String where, String problem, String advice, String consequence) {}
}
