package nl.regiekamer.plan.cycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.regiekamer.plan.versions.PlanWords;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.DefinitionChange;
import nl.regiekamer.platform.definitions.Definitions;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the next plan says to begin with: the old plan with its own term, without what was left
 * behind, and with every reference in it leading somewhere.
 */
final class NextPlanText {

    /** What belongs to a theme and goes where it goes. */
    private static final Set<String> OF_A_THEME =
            Set.of("doel", "actie", "beleidsrelatie", "programma", "handelingskader");

    private final NextPlan.Choice choice;
    private final String id;
    private final String old;
    private final Set<String> actions;

    /**
     * @param id of the new plan
     * @param old id of the plan before it
     * @param actions ids of those that may go along
     */
    NextPlanText(NextPlan.Choice choice, String id, String old, Set<String> actions) {
        this.choice = choice;
        this.id = id;
        this.old = old;
        this.actions = actions;
    }

    List<DefinitionChange> of(Definitions definitions) {
        var contents = new ArrayList<DefinitionChange>();
        for (var kind : PlanWords.KINDS) {
            // Money is asked for anew: what was granted for the old years says nothing of the new.
            if (!kind.equals("budget")) {
                definitions.listAll(kind).stream()
                        .filter(one -> goesAlong(kind, one))
                        .map(one -> change(kind, one, definitions))
                        .forEach(contents::add);
            }
        }
        return contents;
    }

    private boolean goesAlong(String kind, Definition one) {
        return switch (kind) {
            case "plan" -> one.id().equals(old);
            case "veld" -> one.findText("/plan").filter(old::equals).isPresent();
            case "thema" -> isKept(one.id());
            case "doel" -> choice.goals().contains(one.id()) && isThemeKept(one);
            case "actie" -> actions.contains(one.id()) && isThemeKept(one);
            default -> !OF_A_THEME.contains(kind) || isThemeKept(one);
        };
    }

    boolean isKept(String theme) {
        return !choice.mergedInto().containsKey(theme)
                && choice.fates().get(theme) != NextPlan.Fate.DROPPED;
    }

    /** Whether the theme of a thing is there, under its own name or that in which it went up. */
    private boolean isThemeKept(Definition one) {
        return one.findText("/thema").map(this::home).filter(Predicate.not(this::isKept)).isEmpty();
    }

    /** The theme that something of a theme of the old plan belongs to in the new one. */
    String home(String theme) {
        return choice.mergedInto().getOrDefault(theme, theme);
    }

    private DefinitionChange change(String kind, Definition one, Definitions definitions) {
        var content = one.content().deepCopy();
        // Lines and sections of the old document do not lead into the new.
        content.remove(List.of("regel", "sectie"));
        if (content.has("thema")) {
            content.put("thema", home(content.get("thema").asString()));
        }
        switch (kind) {
            case "plan" -> describe(content);
            case "veld" -> content.put("plan", id);
            case "thema" -> accent(content, one.id(), definitions);
            case "doel" -> aim(content);
            case "actie" -> act(content, kept("doel", definitions));
            case "convenant" -> covenant(content, definitions);
            default -> keepOnly(content, "acties", kept("actie", definitions));
        }
        return new DefinitionChange(kind, kind.equals("plan") ? id : one.id(), content);
    }

    private void describe(ObjectNode plan) {
        var years = plan.path("periode");
        var before =
                "%s-%s"
                        .formatted(
                                years.path("van").asString().substring(0, 4),
                                years.path("tot-en-met").asString().substring(0, 4));
        plan.put("id", id).put("titel", choice.title());
        plan.putObject("periode")
                .put("van", choice.from().toString())
                .put("tot-en-met", choice.lastDay().toString());
        plan.put("vorige-periode", before);
        plan.put("hoofdambitie", choice.ambition());
        plan.remove(List.of("vastgesteld", "bron"));
    }

    /** A theme that takes up another answers to its names from now on. */
    private void accent(ObjectNode theme, String themeId, Definitions definitions) {
        theme.put("accent", isAccent(themeId));
        var aliases = new LinkedHashSet<String>();
        theme.path("aliassen").forEach(alias -> aliases.add(alias.asString()));
        var indicators = new LinkedHashSet<String>();
        theme.path("indicatoren").forEach(one -> indicators.add(one.asString()));
        for (var other : definitions.listAll("thema")) {
            if (themeId.equals(choice.mergedInto().get(other.id()))) {
                other.findText("/naam").ifPresent(aliases::add);
                other.content().path("aliassen").forEach(alias -> aliases.add(alias.asString()));
                other.content().path("indicatoren").forEach(one -> indicators.add(one.asString()));
            }
        }
        if (!aliases.isEmpty()) {
            var list = theme.putArray("aliassen");
            aliases.forEach(list::add);
        }
        var list = theme.putArray("indicatoren");
        indicators.forEach(list::add);
    }

    /** A goal is to be reached by the end of the new term, compared with the years before it. */
    private void aim(ObjectNode goal) {
        if (goal.has("streefjaar")) {
            goal.put("streefjaar", choice.lastDay().getYear());
        }
        goal.remove("vergelijken-met");
    }

    /** It goes on whatever becomes of its themes: parties agreed on it, not the council. */
    private void covenant(ObjectNode covenant, Definitions definitions) {
        keepOnly(covenant, "acties", kept("actie", definitions));
        if (covenant.has("themas")) {
            var homes = new LinkedHashSet<String>();
            covenant.path("themas").forEach(theme -> homes.add(home(theme.asString())));
            homes.retainAll(kept("thema", definitions));
            var list = covenant.putArray("themas");
            homes.forEach(list::add);
        }
    }

    private boolean isAccent(String theme) {
        return choice.fates().get(theme) == NextPlan.Fate.ACCENT;
    }

    /** Only an accent is worked on along lines of its own. */
    private void act(ObjectNode action, Set<String> goals) {
        keepOnly(action, "doelen", goals);
        if (!isAccent(action.path("thema").asString())) {
            action.remove("pijler");
        }
    }

    private Set<String> kept(String kind, Definitions definitions) {
        return definitions.listAll(kind).stream()
                .filter(one -> goesAlong(kind, one))
                .map(Definition::id)
                .collect(Collectors.toSet());
    }

    private static void keepOnly(ObjectNode content, String list, Set<String> ids) {
        if (content.has(list)) {
            var kept = new ArrayList<String>();
            content.path(list).forEach(one -> kept.add(one.asString()));
            kept.retainAll(ids);
            var now = content.putArray(list);
            kept.forEach(now::add);
        }
    }
}
