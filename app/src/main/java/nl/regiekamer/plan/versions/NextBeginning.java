package nl.regiekamer.plan.versions;

import java.util.List;
import nl.regiekamer.platform.definitions.DefinitionChange;

/**
 * How the plan begins that follows one that is in use.
 *
 * @param plan id of the new plan
 * @param after id of the plan that it follows
 * @param contents all that it says to begin with
 */
public record NextBeginning(
        String plan, String after, String title, String reason, List<DefinitionChange> contents) {

    public NextBeginning {
        contents = List.copyOf(contents);
    }
}
