package nl.regiekamer.area.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.WorkArea;
import nl.regiekamer.area.drawing.LabelPlacer.Style;
import nl.regiekamer.area.drawing.LabelPlacer.Wish;
import nl.regiekamer.area.drawing.MapPicture.Label;
import nl.regiekamer.area.drawing.MapPicture.Shape;
import nl.regiekamer.area.rules.Outline;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Draws the three maps of the house: the city by buurt, where a wijk lies, and a wijk by buurt.
 *
 * <p>Path data and middles are made once per outline and width and kept until the outline changes.
 * Without outlines a picture is empty.
 */
@Component
public class AreaMaps {

    private static final Style WIJK_LABEL = new Style(14, "lbl halo wide", false);
    private static final Style WIJK_LABEL_NARROW = new Style(28, "lbl halo narrow", true);
    private static final Style BUURT_LABEL = new Style(14, "lbl halo", false);
    private static final int LINE = 18;

    private record Key(AreaCode frame, AreaCode area, int width) {}

    /** What was drawn of which outline in which frame. */
    private record Drawn(Outline frame, Outline outline, String path) {}

    private record Middle(Outline outline, Coordinate at) {}

    private final Areas areas;
    private final Map<Key, Drawn> drawn = new ConcurrentHashMap<>();
    private final Map<AreaCode, Middle> middles = new ConcurrentHashMap<>();

    AreaMaps(Areas areas) {
        this.areas = areas;
    }

    /**
     * The whole city by buurt, with the borders and names of wijken.
     *
     * @param id unique on the page
     * @param label what the map shows, in words
     * @param width in units of the picture; 900 is the house's size
     * @param fill how each buurt looks
     */
    public MapPicture city(String id, String label, int width, Function<Area, Fill> fill) {
        var frame = findFrame(areas.municipality().code(), width);
        if (frame.isEmpty()) {
            return empty(id, label);
        }
        var shapes = new ArrayList<>(shapes(frame.get(), areas.listBuurten(), fill));
        for (var wijk : areas.listWijken()) {
            frame.get().path(wijk).ifPresent(path -> shapes.add(line(path, "wijk")));
        }
        var wishes = wishes(frame.get(), areas.listWijken());
        var labels =
                new ArrayList<>(new LabelPlacer(frame.get().frame()).place(wishes, WIJK_LABEL));
        labels.addAll(new LabelPlacer(frame.get().frame()).place(wishes, WIJK_LABEL_NARROW));
        return picture(frame.get(), id, label, shapes, labels);
    }

    /** The wijken, one of them marked; a buurt is marked within them. */
    public MapPicture locator(String id, String label, int width, AreaCode marked) {
        var frame = findFrame(areas.municipality().code(), width);
        if (frame.isEmpty()) {
            return empty(id, label);
        }
        var shapes = new ArrayList<Shape>();
        for (var wijk : areas.listWijken()) {
            var css = wijk.code().equals(marked) ? "self" : "plain";
            frame.get().path(wijk).ifPresent(path -> shapes.add(line(path, css)));
        }
        areas.find(marked)
                .filter(Area::isBuurt)
                .flatMap(frame.get()::path)
                .ifPresent(path -> shapes.add(line(path, "self")));
        return picture(frame.get(), id, label, shapes, List.of());
    }

    /** The wijken, with an own work area marked: by its border, or by its buurten. */
    public MapPicture workArea(String id, String label, int width, WorkArea workArea) {
        var frame = findFrame(areas.municipality().code(), width);
        if (frame.isEmpty()) {
            return empty(id, label);
        }
        var shapes = new ArrayList<Shape>();
        for (var wijk : areas.listWijken()) {
            frame.get().path(wijk).ifPresent(path -> shapes.add(line(path, "plain")));
        }
        var border = workArea.polygon();
        if (border != null) {
            shapes.add(line(frame.get().frame().path(border), "self"));
        } else {
            for (var code : workArea.members()) {
                areas.find(code)
                        .flatMap(frame.get()::path)
                        .ifPresent(path -> shapes.add(line(path, "self")));
            }
        }
        var wishes = wishes(frame.get(), areas.listWijken());
        var labels = new LabelPlacer(frame.get().frame()).place(wishes, WIJK_LABEL);
        return picture(frame.get(), id, label, shapes, labels);
    }

    /** The wijken with their names, each leading to its page. */
    public MapPicture wijken(String id, String label, int width) {
        var frame = findFrame(areas.municipality().code(), width);
        if (frame.isEmpty()) {
            return empty(id, label);
        }
        var shapes =
                shapes(
                        frame.get(),
                        areas.listWijken(),
                        wijk -> Fill.of("f1", wijk.name()).linkedTo(wijk.path()));
        var wishes = wishes(frame.get(), areas.listWijken());
        var labels = new LabelPlacer(frame.get().frame()).place(wishes, WIJK_LABEL);
        return picture(frame.get(), id, label, shapes, labels);
    }

    /**
     * A wijk by buurt, with names.
     *
     * @param id unique on the page
     * @param label what the map shows, in words
     * @param wijk which
     * @param fill how each buurt looks
     * @param second a second line below the name; empty for none
     */
    public MapPicture wijk(
            String id,
            String label,
            AreaCode wijk,
            Function<Area, Fill> fill,
            Function<Area, String> second) {
        var frame = findFrame(wijk, 520);
        if (frame.isEmpty()) {
            return empty(id, label);
        }
        var buurten = areas.listBuurtenOf(wijk);
        var shapes = shapes(frame.get(), buurten, fill);
        var names =
                new LabelPlacer(frame.get().frame())
                        .place(wishes(frame.get(), buurten), BUURT_LABEL);
        var labels = new ArrayList<Label>();
        for (var name : names) {
            labels.add(name);
            buurten.stream()
                    .filter(buurt -> buurt.name().equals(name.text()))
                    .map(second)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .ifPresent(line ->
                            labels.add(
                                    new Label(name.x(), name.y() + LINE, line, "lbl lbl--s halo")));
        }
        return picture(frame.get(), id, label, shapes, labels);
    }

    private static MapPicture picture(
            FramedAreas frame, String id, String label, List<Shape> shapes, List<Label> labels) {
        return new MapPicture(
                id, frame.frame().width(), frame.frame().height(), label, shapes, labels);
    }

    private static MapPicture empty(String id, String label) {
        return new MapPicture(id, 1, 1, label, List.of(), List.of());
    }

    private static Shape line(String path, String css) {
        return new Shape(path, css, false, null, null);
    }

    private static List<Shape> shapes(
            FramedAreas frame, List<Area> areas, Function<Area, Fill> fill) {
        var shapes = new ArrayList<Shape>();
        for (var area : areas) {
            frame.path(area)
                    .ifPresent(path -> {
                        var look = fill.apply(area);
                        shapes.add(
                                new Shape(
                                        path,
                                        ("area " + look.css()).strip(),
                                        look.hatched(),
                                        look.title() == null ? area.name() : look.title(),
                                        look.href()));
                    });
        }
        return shapes;
    }

    private List<Wish> wishes(FramedAreas frame, List<Area> areas) {
        var wishes = new ArrayList<Wish>();
        for (var area : areas) {
            this.areas
                    .findOutline(area.code())
                    .ifPresent(outline -> {
                        var at = middle(outline);
                        wishes.add(
                                new Wish(
                                        area.name(),
                                        frame.frame().x(at.x),
                                        frame.frame().y(at.y),
                                        outline.squareMetres()));
                    });
        }
        return wishes;
    }

    private Coordinate middle(Outline outline) {
        return middles.compute(
                        outline.code(),
                        (_, kept) ->
                                kept != null && same(kept.outline(), outline)
                                        ? kept
                                        : new Middle(outline, widestPlace(outline.geometry())))
                .at();
    }

    /** Middle of the largest circle that fits: where a label has most room. */
    private static Coordinate widestPlace(Geometry geometry) {
        var tolerance = Math.max(1, Math.sqrt(geometry.getArea()) / 50);
        return MaximumInscribedCircle.getCenter(geometry, tolerance).getCoordinate();
    }

    /**
     * Whether nothing was loaded in between; comparing the corners would cost more than drawing.
     */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Outline one, Outline other) {
        return one == other;
    }

    private Optional<FramedAreas> findFrame(AreaCode code, int width) {
        return areas.findOutline(code)
                .map(outline -> new FramedAreas(outline, new Frame(outline.envelope(), width)));
    }

    /** A frame around an outline, in which areas are drawn; keeps what it drew. */
    private final class FramedAreas {
        private final Outline around;
        private final Frame frame;

        FramedAreas(Outline around, Frame frame) {
            this.around = around;
            this.frame = frame;
        }

        Frame frame() {
            return frame;
        }

        Optional<String> path(Area area) {
            return areas.findOutline(area.code()).map(this::path);
        }

        private String path(Outline outline) {
            var key = new Key(around.code(), outline.code(), frame.width());
            return drawn.compute(
                            key,
                            (_, kept) ->
                                    kept != null
                                                    && same(kept.frame(), around)
                                                    && same(kept.outline(), outline)
                                            ? kept
                                            : new Drawn(
                                                    around,
                                                    outline,
                                                    frame.path(outline.geometry())))
                    .path();
        }
    }
}
