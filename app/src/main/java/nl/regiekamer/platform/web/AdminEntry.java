package nl.regiekamer.platform.web;

/**
 * A line on the page Beheer; each module offers its own as a bean. Texts: {@code textKey} is what
 * it is called, {@code textKey.text} one sentence about it.
 *
 * @param order place on the page, low first
 * @param path where it leads
 * @param textKey key in the text files
 * @param right who may use it sees it
 */
public record AdminEntry(int order, String path, String textKey, String right) {}
