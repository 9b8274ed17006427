package nl.regiekamer.platform.handbook;

import java.util.List;

/**
 * One text of ours, ready to be shown.
 *
 * @param slug its place in the address, kebab-case
 * @param title the heading of its page
 * @param role for whom it is, in one sentence; empty for a statement
 * @param order place in the handbook; chapters are sorted by it
 * @param headings its sections, in the order of the text
 * @param html the text as HTML; every tag in it is made by us
 */
public record Chapter(
        String slug, String title, String role, int order, List<Heading> headings, String html) {

    /** A section of the text, and the id by which a link finds it. */
    public record Heading(String id, String title) {}

    public Chapter {
        headings = List.copyOf(headings);
    }

    public String path() {
        return "/handleiding/" + slug;
    }
}
