package nl.regiekamer.analysis.regression;

/**
 * The likelihood has no highest point: it keeps growing while a coefficient runs away, as it does
 * when nothing at all was counted in a level of a category.
 */
public final class NoFiniteEstimate extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NoFiniteEstimate() {
        super(
                "The fit does not settle: some level or combination of columns has only zero counts. Merge it with another, or leave it out.");
    }
}
