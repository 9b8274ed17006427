package nl.regiekamer.plan.notes;

import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.WrittenMeanwhile;

/** Somebody else changed the same agreement after you opened it. */
public final class AgreementChangedMeanwhile extends WrittenMeanwhile {

    private static final long serialVersionUID = 1L;

    private final transient Agreement theirs;

    AgreementChangedMeanwhile(Agreement theirs) {
        super(
                "%s wijzigde deze afspraak nadat u haar opende. Nu staat er: %s; wie: %s; uiterlijk %s; %s.\nBewaar opnieuw als uw tekst moet blijven."
                        .formatted(
                                theirs.by(),
                                theirs.terms().what(),
                                theirs.terms().who(),
                                Dutch.date(theirs.terms().due()),
                                theirs.state().dutch()));
        this.theirs = theirs;
    }

    /** What it says now. */
    public Agreement theirs() {
        return theirs;
    }
}
