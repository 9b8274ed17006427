package nl.regiekamer.plan.progress;

import nl.regiekamer.platform.web.Problem;

/** The action went to another holder after the writer had it; nothing was kept of it. */
public final class GivenAway extends Problem {

    private static final long serialVersionUID = 1L;

    private static final String WHY =
            "Actie %s is niet meer van u: zij kreeg een andere actiehouder, of u meldt niet meer namens deze partner.";

    GivenAway(String action) {
        this(
                action,
                " Wat u schreef, is niet bewaard.\nHet staat hieronder: geef het door aan uw programmamanager of aan de nieuwe actiehouder.");
    }

    private GivenAway(String action, String whatToDo) {
        super(
                Kind.CONFLICT,
                "actie-overgedragen",
                "Deze actie is intussen van iemand anders",
                WHY.formatted(action) + whatToDo);
    }

    /** For one who comes to write, and wrote nothing yet. */
    static GivenAway beforeWriting(String action) {
        return new GivenAway(
                action,
                "\nWilt u er nog iets over kwijt? Geef het door aan uw programmamanager of aan de nieuwe actiehouder.");
    }
}
