package nl.regiekamer.area;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The area sets that the pack defines (kind {@code gebiedenset}). */
@Component
class AreaSets {

    private static final String KIND = "gebiedenset";

    private final ObjectProvider<Definitions> definitions;
    private final InstantSource clock;

    AreaSets(ObjectProvider<Definitions> definitions, InstantSource clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The sets that hold today, with what the municipality filled in. */
    List<AreaSet> list(List<WorkArea> workAreas) {
        var known = definitions.getIfAvailable();
        if (known == null || !known.listKinds().contains(KIND)) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
        return known.listAll(KIND, today).stream()
                .map(definition -> set(definition, workAreas))
                .toList();
    }

    static AreaSet set(Definition definition, List<WorkArea> workAreas) {
        return set(definition.id(), definition.content(), workAreas);
    }

    static AreaSet set(String id, JsonNode content, List<WorkArea> workAreas) {
        var members = new ArrayList<AreaSet.Member>();
        for (var member : content.path("leden")) {
            var name = member.path("naam").asString("");
            var code = member.path("code").asString("");
            var within = member.path("ligt-in").asString("");
            members.add(
                    new AreaSet.Member(
                            name,
                            AreaCode.isValid(code) ? new AreaCode(code) : null,
                            workArea(name, workAreas),
                            AreaCode.isValid(within) ? new AreaCode(within) : null,
                            member.path("opmerking").asString("")));
        }
        return new AreaSet(
                id,
                content.path("naam").asString(id),
                content.path("toelichting").asString(""),
                members);
    }

    /** What the municipality filled in goes by the name that the plan uses. */
    private static @Nullable WorkArea workArea(String name, List<WorkArea> workAreas) {
        var id = WorkArea.idOf(name);
        return workAreas.stream().filter(area -> area.id().equals(id)).findFirst().orElse(null);
    }
}
