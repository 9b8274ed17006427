package nl.regiekamer.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main menu; each module offers its own as a bean.
 *
 * @param order place in the menu, from left to right
 * @param path where it leads
 * @param textKey key in the text files
 * @param right who has it sees the entry; null for everybody
 */
public record NavigationItem(int order, String path, String textKey, @Nullable String right) {

    public static NavigationItem forAll(int order, String path, String textKey) {
        return new NavigationItem(order, path, textKey, null);
    }

    /** Seen by those who may use what it leads to. */
    public static NavigationItem forRight(int order, String path, String textKey, String right) {
        return new NavigationItem(order, path, textKey, right);
    }
}
