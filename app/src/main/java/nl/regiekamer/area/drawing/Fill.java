package nl.regiekamer.area.drawing;

import org.jspecify.annotations.Nullable;

/**
 * How an area looks on a map.
 *
 * @param css class of the stylesheet, such as {@code f3} for the third amount; empty for none
 * @param hatched whether it has no rate
 * @param title words for who points at it; null for the name alone
 * @param href where it leads; null for nowhere
 */
public record Fill(String css, boolean hatched, @Nullable String title, @Nullable String href) {

    public static Fill of(String css, String title) {
        return new Fill(css, false, title, null);
    }

    public static Fill hatched(String title) {
        return new Fill("", true, title, null);
    }

    public Fill linkedTo(String path) {
        return new Fill(css, hatched, title, path);
    }
}
