package nl.regiekamer.platform.web;

import java.util.Set;

/**
 * An entry of the main menu; each module offers its own as a bean.
 *
 * @param order place in the menu, from left to right
 * @param path where it leads
 * @param textKey key in the text files
 * @param roles roles that see it; empty for everybody
 */
public record NavigationItem(int order, String path, String textKey, Set<String> roles) {

    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    public static NavigationItem forAll(int order, String path, String textKey) {
        return new NavigationItem(order, path, textKey, Set.of());
    }
}
