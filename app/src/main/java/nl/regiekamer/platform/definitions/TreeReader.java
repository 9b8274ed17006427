package nl.regiekamer.platform.definitions;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML, and JSON as the part of YAML that it is, into a tree of which every key and value has
 * a place.
 *
 * <p>Built on the parser's events and not on Jackson's reader: that one lets an anchor on a scalar
 * pass in silence, stops at the first duplicate key and does not tell where a key stands. Only
 * {@code true}, {@code false}, {@code null}, an empty value and JSON numbers are not text: dates,
 * times, {@code yes} and {@code 08} stay what was written.
 */
final class TreeReader {

    private static final int DEPTH_AT_MOST = 60;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Ends the reading of one file after a fault that was already told. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String file;
    private final Iterator<Event> events;
    private final Places places;
    private final FaultList faults;
    private int depth;

    private TreeReader(String file, String text, Places places, FaultList faults) {
        this.file = file;
        this.places = places;
        this.faults = faults;
        var settings = LoadSettings.builder().setLabel(file).build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The object that the file holds, or nothing after a fault that made it unreadable. */
    static Optional<ObjectNode> find(String file, String text, Places places, FaultList faults) {
        try {
            return new TreeReader(file, text, places, faults).document();
        } catch (YamlEngineException e) {
            SyntaxFault.add(e, file, text, faults);
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private Optional<ObjectNode> document() {
        expect(Event.ID.StreamStart);
        var start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            faults.add(Place.startOf(file), "Dit bestand is leeg.", "Vul het of gooi het weg.");
            return Optional.empty();
        }
        var first = events.next();
        var root = node(first);
        expect(Event.ID.DocumentEnd);
        var next = events.next();
        if (next.getEventId() != Event.ID.StreamEnd) {
            faults.add(
                    place(next),
                    "Hier begint een tweede document (---).",
                    "Zet het in een eigen bestand.");
        }
        if (root instanceof ObjectNode object) {
            return Optional.of(object);
        }
        faults.add(
                place(first),
                "Dit bestand begint niet met velden van de vorm 'naam: waarde'.",
                "Begin met 'soort: ...' en daaronder 'definities:'.");
        return Optional.empty();
    }

    private void expect(Event.ID id) {
        var event = events.next();
        if (event.getEventId() != id) {
            throw new IllegalStateException("Expected %s, got %s".formatted(id, event));
        }
    }

    private JsonNode node(Event event) {
        refuseTricks(event);
        return switch (event) {
            case MappingStartEvent start -> nested(start, () -> object(start));
            case SequenceStartEvent start -> nested(start, () -> list(start));
            case ScalarEvent scalar -> scalar(scalar);
            // Already refused; as text it causes the fewest faults on top.
            case AliasEvent alias -> NODES.stringNode(alias.getAlias().getValue());
            default -> throw new IllegalStateException("Unexpected " + event);
        };
    }

    private JsonNode nested(Event start, Supplier<JsonNode> read) {
        if (++depth > DEPTH_AT_MOST) {
            faults.add(
                    place(start),
                    "Deze velden zijn dieper genest dan %d niveaus.".formatted(DEPTH_AT_MOST),
                    "Misschien is dit geen definitiebestand.");
            throw new Unreadable();
        }
        var node = read.get();
        depth--;
        return node;
    }

    private ObjectNode object(Event start) {
        var object = NODES.objectNode();
        places.addContainer(object, place(start));
        for (var event = events.next();
                event.getEventId() != Event.ID.MappingEnd;
                event = events.next()) {
            property(object, event);
        }
        return object;
    }

    private void property(ObjectNode object, Event event) {
        refuseTricks(event);
        if (!(event instanceof ScalarEvent key)) {
            faults.add(
                    place(event),
                    "De naam van een veld moet een woord zijn.",
                    "Misschien ontbreken er aanhalingstekens om een tekst met haken.");
            throw new Unreadable();
        }
        var name = key.getValue();
        var valueEvent = events.next();
        var value = node(valueEvent);
        if (object.has(name)) {
            faults.add(
                    place(key),
                    "Het veld '%s' staat er al, op regel %d."
                            .formatted(name, places.ofKey(object, name).line()),
                    "Haal een van beide weg.");
            return;
        }
        object.set(name, value);
        places.addProperty(object, name, place(key), place(valueEvent));
    }

    private JsonNode list(Event start) {
        var list = NODES.arrayNode();
        places.addContainer(list, place(start));
        for (var event = events.next();
                event.getEventId() != Event.ID.SequenceEnd;
                event = events.next()) {
            list.add(node(event));
            places.addItem(list, list.size() - 1, place(event));
        }
        return list;
    }

    private void refuseTricks(Event event) {
        if (event instanceof AliasEvent alias) {
            faults.add(
                    place(event),
                    "Verwijzen met *%s mag hier niet.".formatted(alias.getAlias().getValue()),
                    "Schrijf de waarde uit, of zet de tekst tussen aanhalingstekens.");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            faults.add(
                    place(event),
                    "Een merk (&%s) mag hier niet."
                            .formatted(node.getAnchor().map(Anchor::getValue).orElse("")),
                    "Haal het weg, of zet de tekst tussen aanhalingstekens.");
        }
        if (tag(event).isPresent()) {
            faults.add(
                    place(event),
                    "Een typeaanduiding (%s) mag hier niet.".formatted(tag(event).orElse("")),
                    "Haal het weg, of zet de tekst tussen aanhalingstekens.");
        }
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case MappingStartEvent start -> start.getTag();
            case SequenceStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
    }

    private static JsonNode scalar(ScalarEvent event) {
        var text = event.getValue();
        if (!event.isPlain() || event.getTag().isPresent()) {
            return NODES.stringNode(text);
        }
        return switch (text) {
            case "", "null" -> NODES.nullNode();
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> numberOrText(text);
        };
    }

    private static JsonNode numberOrText(String text) {
        if (INTEGER.matcher(text).matches()) {
            var number = new BigInteger(text);
            if (number.bitLength() < Integer.SIZE) {
                return NODES.numberNode(number.intValue());
            }
            return number.bitLength() < Long.SIZE
                    ? NODES.numberNode(number.longValue())
                    : NODES.numberNode(number);
        }
        return DECIMAL.matcher(text).matches()
                ? NODES.numberNode(Double.parseDouble(text))
                : NODES.stringNode(text);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> at(file, mark)).orElse(Place.startOf(file));
    }

    static Place at(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
