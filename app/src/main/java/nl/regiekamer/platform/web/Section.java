package nl.regiekamer.platform.web;

import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/**
 * A part of the start page or of a wijk's page, offered by a module.
 *
 * @param order place on the page, low first
 * @param width how much of the line it takes
 * @param title states the finding where there is one
 * @param aside remark beside the title; null for none
 * @param anchor id to link to; null for none
 * @param content the filled template
 */
public record Section(
        int order,
        Width width,
        String title,
        @Nullable String aside,
        @Nullable String anchor,
        JteModel content) {

    /** Share of the page's width; two halves that follow each other stand side by side. */
    public enum Width {
        FULL,
        HALF
    }

    public static Section full(int order, String title, JteModel content) {
        return new Section(order, Width.FULL, title, null, null, content);
    }

    public static Section half(int order, String title, JteModel content) {
        return new Section(order, Width.HALF, title, null, null, content);
    }

    /** The same with its template filled, for a section that is the same to everybody. */
    public Section rendered() {
        return new Section(order, width, title, aside, anchor, Rendered.of(content));
    }

    public Section withAside(String text) {
        return new Section(order, width, title, text, anchor, content);
    }

    public Section withAnchor(String id) {
        return new Section(order, width, title, aside, id, content);
    }
}
