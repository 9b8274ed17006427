package nl.regiekamer.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.progress.ActionProgress;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.rules.Flag;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor chose to see of the progress; empty for all.
 *
 * @param thema id of a theme
 * @param accent "ja" or "nee"
 * @param stand id of a state
 * @param licht id of a light, or "geen"
 * @param signaal id of a sort of flag
 */
public record ProgressFilter(
        String thema, String accent, String stand, String licht, String signaal) {

    /** A choice that was not sent counts as all. */
    public ProgressFilter {
        thema = given(thema);
        accent = given(accent);
        stand = given(stand);
        licht = given(licht);
        signaal = given(signaal);
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    boolean leaves(ActionProgress one, PlanBook book) {
        return (thema.isEmpty() || one.action().theme().equals(thema))
                && (accent.isEmpty() || isAccent(one, book) == accent.equals("ja"))
                && (stand.isEmpty() || one.state().id().equals(stand))
                && (licht.isEmpty() || one.light().map(Light::id).orElse("geen").equals(licht))
                && (signaal.isEmpty()
                        || one.flags().stream().anyMatch(flag -> flag.kind().id().equals(signaal)));
    }

    private static boolean isAccent(ActionProgress one, PlanBook book) {
        return book.findTheme(one.action().theme()).orElseThrow().accent();
    }

    List<ProgressPage.Filter> choices(PlanBook book) {
        var themes = new LinkedHashMap<String, String>();
        book.listThemes().forEach(theme -> themes.put(theme.id(), theme.shortName()));
        var states = new LinkedHashMap<String, String>();
        book.listStates().forEach(state -> states.put(state.id(), state.name()));
        var lights = new LinkedHashMap<String, String>();
        for (var light : Light.values()) {
            lights.put(light.id(), light.words());
        }
        lights.put("geen", "nog geen oordeel");
        var flags = new LinkedHashMap<String, String>();
        for (var kind : Flag.Kind.values()) {
            flags.put(kind.id(), kind.label());
        }
        var accents = new LinkedHashMap<String, String>();
        accents.put("ja", "accenten");
        accents.put("nee", "andere thema’s");
        return List.of(
                filter("thema", "Thema", themes, thema),
                filter("accent", "Accent", accents, accent),
                filter("stand", "Stand", states, stand),
                filter("licht", "Hoe het gaat", lights, licht),
                filter("signaal", "Signaal", flags, signaal));
    }

    private static ProgressPage.Filter filter(
            String name, String label, Map<String, String> options, String chosen) {
        return new ProgressPage.Filter(
                name,
                label,
                options.entrySet().stream()
                        .map(option ->
                                new ActionListPage.Choice(
                                        option.getKey(),
                                        option.getValue(),
                                        option.getKey().equals(chosen)))
                        .toList());
    }

    /** As the end of an address; empty when all is shown. */
    String query() {
        var parts = new ArrayList<String>();
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("thema", thema);
        chosen.put("accent", accent);
        chosen.put("stand", stand);
        chosen.put("licht", licht);
        chosen.put("signaal", signaal);
        chosen.put("dag", LookBack.day().map(LocalDate::toString).orElse(""));
        chosen.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return parts.stream().collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }
}
