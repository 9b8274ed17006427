package nl.regiekamer.area;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.Definitions;
import nl.regiekamer.platform.settings.InstallationSettings;
import nl.regiekamer.platform.web.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The area sets that the pack defines (kind {@code gebiedenset}). */
@Component
class AreaSets {

    private static final String KIND = "gebiedenset";

    private final Definitions definitions;
    private final InstantSource clock;

    AreaSets(
            ObjectProvider<Definitions> loaded,
            InstallationSettings settings,
            InstantSource clock) {
        this.definitions =
                loaded.getIfAvailable(
                        () -> Definitions.load(settings.definitions(), settings.pack()));
        this.clock = clock;
    }

    /** The sets that hold today, with what the municipality filled in. */
    List<AreaSet> list(List<WorkArea> workAreas) {
        var today = LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
        return definitions.listAll(KIND, today).stream()
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
            members.add(
                    new AreaSet.Member(
                            name,
                            code(member.path("code")),
                            code(member.path("ligt-in")),
                            workArea(name, workAreas),
                            member.path("opmerking").asString("")));
        }
        return new AreaSet(
                id,
                content.path("naam").asString(id),
                content.path("toelichting").asString(""),
                members);
    }

    private static @Nullable AreaCode code(JsonNode value) {
        var text = value.asString("");
        return AreaCode.isValid(text) ? new AreaCode(text) : null;
    }

    /** What the municipality filled in goes by the name that the plan uses. */
    private static @Nullable WorkArea workArea(String name, List<WorkArea> workAreas) {
        var id = WorkArea.idOf(name);
        return workAreas.stream().filter(area -> area.id().equals(id)).findFirst().orElse(null);
    }
}
