package nl.regiekamer.plan.progress;

import nl.regiekamer.platform.web.WrittenMeanwhile;

/** Somebody else reported of the same action after the writer opened it. */
public final class ReportedMeanwhile extends WrittenMeanwhile {

    private static final long serialVersionUID = 1L;

    private final transient Report theirs;

    ReportedMeanwhile(Report theirs) {
        super(
                "%s meldde over actie %s nadat u haar opende.\nLees die melding en kies of de uwe er nog bij moet."
                        .formatted(theirs.by(), theirs.action()));
        this.theirs = theirs;
    }

    /** What the other wrote. */
    public Report theirs() {
        return theirs;
    }
}
