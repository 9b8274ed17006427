package nl.regiekamer.platform.sheets;

import java.util.Set;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.Actor.Grants;

/** Somebody who may import work areas. */
final class AdviserActor {

    static final Actor ADVISER =
            new Actor(
                    "adviseur",
                    Actor.Kind.PERSON,
                    "A. Dviseur",
                    new Grants(Set.of("beleidsadviseur"), Set.of("gebieden-beheren")),
                    "proef");

    private AdviserActor() {}
}
