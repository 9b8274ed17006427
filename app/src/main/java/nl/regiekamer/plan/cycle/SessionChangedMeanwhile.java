package nl.regiekamer.plan.cycle;

import nl.regiekamer.platform.web.WrittenMeanwhile;

/** Somebody else changed the session, or what it yielded, after you opened it. */
public final class SessionChangedMeanwhile extends WrittenMeanwhile {

    private static final long serialVersionUID = 1L;

    SessionChangedMeanwhile(Signature theirs) {
        super(
                "%s wijzigde dit nadat u het opende. Wat er nu staat, leest u hieronder.\nBewaar opnieuw als uw tekst moet blijven."
                        .formatted(theirs.name()));
    }
}
