package nl.regiekamer.plan.versions;

import nl.regiekamer.platform.web.WrittenMeanwhile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Somebody else changed the same thing after you opened it; nothing was kept of yours yet. */
public final class ChangedMeanwhile extends WrittenMeanwhile {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ObjectNode theirs;

    ChangedMeanwhile(String kind, String id, @Nullable ObjectNode theirs, String by) {
        super(
                "%s wijzigde %s '%s' nadat u het opende.\nBekijk wat er veranderde en kies welke tekst blijft."
                        .formatted(by, kind, theirs == null ? id : PlanWords.title(theirs, id)));
        this.theirs = theirs;
    }

    /** What it says now; null when the other took it out. */
    public @Nullable ObjectNode theirs() {
        return theirs;
    }
}
