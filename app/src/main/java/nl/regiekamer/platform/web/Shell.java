package nl.regiekamer.platform.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page shares: whose it is, the menu, who is signed in, the words.
 *
 * @param municipality whose Regiekamer
 * @param menu entries that this visitor sees
 * @param path path of this request, to mark the current entry
 * @param user name of who is signed in; null for the public
 * @param toDos how many things wait for who is signed in; asked when the page is written
 * @param days the day that this page shows; null where it can show today only
 * @param csrf token that each form carries
 * @param texts words of the interface
 * @param assets browser files
 */
public record Shell(
        Municipality municipality,
        List<NavigationItem> menu,
        String path,
        @Nullable String user,
        IntSupplier toDos,
        @Nullable Days days,
        CsrfField csrf,
        Texts texts,
        Assets assets) {

    /** The hidden field that proves a form came from us; its token is made when a form asks it. */
    public record CsrfField(String name, Supplier<String> token) {}

    /**
     * The day of a page that can look back.
     *
     * @param day that it looks back to; null for today
     * @param others what else was asked of it, by name
     */
    public record Days(@Nullable LocalDate day, Map<String, String> others) {}

    /** The day that this page looks back to; null for today. */
    public @Nullable LocalDate lookBack() {
        return days == null ? null : days.day();
    }

    public boolean isSignedIn() {
        return user != null;
    }

    /** Whether a menu entry leads to this page or one below it. */
    public boolean isHere(NavigationItem item) {
        return item.path().equals("/")
                ? path.equals("/")
                : path.equals(item.path()) || path.startsWith(item.path() + "/");
    }

    public String text(String key, Object... values) {
        return texts.get(key, values);
    }
}
