package nl.regiekamer.plan.notes;

import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.WrittenMeanwhile;

/** Somebody else changed the same part of a note after you opened it. */
public final class NoteChangedMeanwhile extends WrittenMeanwhile {

    private static final long serialVersionUID = 1L;

    private final transient PartRevision theirs;

    NoteChangedMeanwhile(PartRevision theirs) {
        super(
                "%s wijzigde het deel '%s' op %s, nadat u het opende.\nLees wat er nu staat en kies welke tekst blijft."
                        .formatted(theirs.by(), theirs.part().title(), Dutch.moment(theirs.at())));
        this.theirs = theirs;
    }

    /** What it says now. */
    public PartRevision theirs() {
        return theirs;
    }
}
