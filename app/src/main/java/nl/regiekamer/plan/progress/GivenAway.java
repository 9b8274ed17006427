package nl.regiekamer.plan.progress;

import nl.regiekamer.platform.web.Problem;

/** The action went to another holder after the writer opened it; nothing was kept of it. */
public final class GivenAway extends Problem {

    private static final long serialVersionUID = 1L;

    GivenAway(String action) {
        super(
                Kind.CONFLICT,
                "actie-overgedragen",
                "Deze actie is intussen van iemand anders",
                "Actie %s is niet meer van u: zij kreeg een andere actiehouder, of u meldt niet meer namens deze partner. Wat u schreef, is niet bewaard.\nHet staat hieronder: geef het door aan uw programmamanager of aan de nieuwe actiehouder."
                        .formatted(action));
    }
}
