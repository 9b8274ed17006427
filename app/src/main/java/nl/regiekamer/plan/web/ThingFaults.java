package nl.regiekamer.plan.web;

import java.util.List;
import java.util.Set;
import nl.regiekamer.plan.Goal;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.versions.PlanVersion;
import nl.regiekamer.plan.versions.PlanVersions;
import nl.regiekamer.platform.definitions.DefinitionChange;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.forms.FieldFault;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with what somebody wrote of a goal, an action, a theme, ... in a draft. */
@Component
class ThingFaults {

    /** Fields that stand in one line of a list. */
    private static final Set<String> TITLES = Set.of("titel", "naam", "kort");

    private final Plans plans;
    private final PlanVersions versions;

    ThingFaults(Plans plans, PlanVersions versions) {
        this.plans = plans;
        this.versions = versions;
    }

    Faults of(PlanVersion version, String kind, String id, ObjectNode written) {
        var faults = Faults.none();
        tooLong(written, "", faults);
        var change = new DefinitionChange(kind, id, written);
        var definitions = versions.definitionsOf(version).with(List.of(change));
        definitions.faultsIn(Set.of(kind)).stream()
                .filter(fault -> fault.place().file().equals(change.name()))
                .map(FieldFault::of)
                .forEach(fault ->
                        faults.add(
                                fault.field().isEmpty() ? "onderdeel" : fault.field(),
                                fault.sentence()));
        if (faults.isEmpty() && kind.equals("doel")) {
            tooEarly(version, definitions, id, faults);
        }
        return faults;
    }

    private static void tooLong(ObjectNode content, String prefix, Faults faults) {
        for (var field : content.properties()) {
            var name = prefix + field.getKey();
            tooLong(field.getValue(), name, TITLES.contains(field.getKey()), faults);
        }
    }

    private static void tooLong(JsonNode value, String name, boolean isTitle, Faults faults) {
        if (value instanceof ObjectNode group) {
            tooLong(group, name + ".", faults);
        } else if (value.isArray() && value.path(0).isObject()) {
            for (int i = 0; i < value.size(); i++) {
                tooLong(value.path(i), "%s.%d".formatted(name, i), isTitle, faults);
            }
        } else if (value.isArray()) {
            value.forEach(item -> tooLong(item, name, isTitle, faults));
        } else {
            faults.addIfLonger(value.asString(""), isTitle ? Faults.LINE : Faults.TEXT, name);
        }
    }

    /** What is to be reached before the plan began is no goal of it. */
    private void tooEarly(PlanVersion version, Definitions definitions, String id, Faults faults) {
        var first = plans.of(version, definitions).plan().term().from();
        var goal = definitions.listVersions("doel", id).getFirst().as(Goal.class);
        var year = goal.targetYear();
        var milestone = goal.milestone();
        faults.addIf(
                year != null && year < first.getYear(),
                "streefjaar",
                "Het plan begint in %d; het streefjaar %d ligt daarvoor. Kies een later jaar."
                        .formatted(first.getYear(), year));
        faults.addIf(
                milestone != null && milestone.by().isBefore(first),
                "mijlpaal.uiterlijk",
                "Het plan begint op %s; de mijlpaal ligt daarvoor. Kies een latere dag."
                        .formatted(Dutch.date(first)));
    }
}
