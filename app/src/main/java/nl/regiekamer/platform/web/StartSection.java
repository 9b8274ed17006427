package nl.regiekamer.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * What a module shows on the start page: it owns the word, later modules speak it. Each bean is
 * asked at every view; it answers from memory or a quick query.
 */
public interface StartSection {

    /** The sections for the whole municipality; empty when there is nothing to say. */
    List<Section> startSections(Shell shell);

    /** Points that ask attention, most urgent first. */
    default List<Attention> attention() {
        return List.of();
    }

    /** The sentence with which the page opens; the first module in the order that has one wins. */
    default Optional<String> lead() {
        return Optional.empty();
    }

    /**
     * A point that asks attention.
     *
     * @param urgency low first
     * @param what one sentence
     * @param why one or two sentences
     * @param path where something can be done about it; empty for nowhere
     * @param link words of that link
     */
    record Attention(int urgency, String what, String why, String path, String link) {}
}
