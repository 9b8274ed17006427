package nl.regiekamer.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.regiekamer.plan.CooperationLayer;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Theme;
import nl.regiekamer.platform.web.Dutch;

/**
 * Which layer of cooperation chose which accent. A layer of which nobody said what it chose has "in
 * te vullen" in every row, and never no.
 *
 * @param layers from small to large
 * @param rows the accents of all layers, each once; those of the plan first
 */
public record AccentLayers(List<Layer> layers, List<Row> rows) {

    private static final String OPEN = "in te vullen";

    /**
     * A layer.
     *
     * @param areas what belongs to it, in words
     */
    public record Layer(String name, String areas, String note) {}

    /**
     * An accent.
     *
     * @param path page of its theme; empty for one that is no theme of the plan
     * @param cells per layer whether it chose this
     */
    public record Row(String name, String path, List<String> cells) {}

    static AccentLayers of(PlanBook book) {
        var layers = book.listLayers();
        var rows =
                accents(book).entrySet().stream()
                        .map(one ->
                                new Row(
                                        one.getKey(),
                                        one.getValue(),
                                        layers.stream()
                                                .map(layer -> cell(book, layer, one.getKey()))
                                                .toList()))
                        .toList();
        return new AccentLayers(layers.stream().map(AccentLayers::layer).toList(), rows);
    }

    private static Layer layer(CooperationLayer layer) {
        var names = layer.areas().stream().map(CooperationLayer.Member::name).toList();
        return new Layer(
                layer.name(),
                names.isEmpty() ? OPEN : Dutch.list(names),
                layer.note() == null ? "" : layer.note());
    }

    /** Every accent once, with the page of its theme. */
    private static Map<String, String> accents(PlanBook book) {
        var found = new LinkedHashMap<String, String>();
        book.listAccents().forEach(theme -> found.put(name(book, theme.id()), path(theme)));
        for (var layer : book.listLayers()) {
            for (var accent : layer.accents()) {
                var path = theme(book, accent).stream().map(AccentLayers::path).findFirst();
                found.putIfAbsent(name(book, accent), path.orElse(""));
            }
        }
        return found;
    }

    private static String cell(PlanBook book, CooperationLayer layer, String accent) {
        if (!layer.isFilledIn()) {
            return OPEN;
        }
        return layer.accents().stream().anyMatch(one -> name(book, one).equals(accent))
                ? "ja"
                : "nee";
    }

    private static List<Theme> theme(PlanBook book, String word) {
        return book.listThemes().stream().filter(theme -> theme.isCalled(word.strip())).toList();
    }

    /** One name for an accent, however a layer calls it. */
    private static String name(PlanBook book, String word) {
        return theme(book, word).stream()
                .map(Theme::shortName)
                .findFirst()
                .orElseGet(() -> Dutch.capital(word.strip()));
    }

    private static String path(Theme theme) {
        return "/plan/themas/" + theme.id();
    }
}
