package nl.regiekamer.platform.handbook;

import java.util.List;
import nl.regiekamer.platform.web.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as a page.
 *
 * @param chapter what it shows
 * @param crumbs way back; empty for a statement
 * @param previous chapter before it; null for none
 * @param next chapter after it; null for none
 */
public record HandbookPage(
        Chapter chapter, List<Crumb> crumbs, @Nullable Chapter previous, @Nullable Chapter next) {

    public HandbookPage {
        crumbs = List.copyOf(crumbs);
    }
}
