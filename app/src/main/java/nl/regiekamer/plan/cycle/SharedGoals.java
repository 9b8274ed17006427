package nl.regiekamer.plan.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.definitions.DefinitionChange;
import nl.regiekamer.platform.forms.NextId;
import tools.jackson.databind.node.JsonNodeFactory;

/** Goals on which partners agreed in sessions, as goals of the next plan. */
final class SharedGoals {

    private final NextPlanText text;
    private final LocalDate lastDay;

    /**
     * @param text of the next plan, which knows where themes went
     * @param lastDay of the next plan
     */
    SharedGoals(NextPlanText text, LocalDate lastDay) {
        this.text = text;
        this.lastDay = lastDay;
    }

    /**
     * A goal that comes in.
     *
     * @param said what was agreed
     * @param origin by whom and in which session
     */
    record Agreed(SessionOutcome.Said said, String origin) {}

    /** One new goal for each, beside what the plan has already; not for a theme that lapses. */
    List<DefinitionChange> of(List<DefinitionChange> contents, List<Agreed> agreed) {
        var ids =
                contents.stream()
                        .filter(one -> one.kind().equals("doel"))
                        .map(DefinitionChange::id)
                        .collect(Collectors.toCollection(HashSet::new));
        var goals = new ArrayList<DefinitionChange>();
        for (var one : agreed) {
            var theme = text.home(one.said().theme());
            if (text.isKept(theme)) {
                var id = NextId.after(ids, one.said().title());
                ids.add(id);
                goals.add(goal(id, theme, one));
            }
        }
        return goals;
    }

    /** Partners agree on a direction; with which figure it is told, the adviser fills in. */
    private DefinitionChange goal(String id, String theme, Agreed one) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("id", id)
                .put("titel", one.said().title())
                .put("tekst", one.said().text())
                .put("soort-doel", "richting")
                .put("thema", theme)
                .put("hoofdambitie", false)
                .put("streefjaar", lastDay.getYear())
                .put(
                        "opmerking",
                        "Afgesproken door %s. Waarmee dit doel wordt gemeten, vult de gemeente nog in."
                                .formatted(one.origin()));
        content.putArray("indicatoren");
        return new DefinitionChange("doel", id, content);
    }
}
