package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One version of a definition: what it says, when it holds, which layer it is of and where it
 * stands.
 */
public final class Definition {

    /** What a definition is known by. */
    record Head(String kind, String id, Validity validity, Origin origin) {}

    /** Where a definition was written, and why it departs from which national version. */
    record Source(Place place, @Nullable String reason, @Nullable Definition base) {}

    private final Head head;
    private final Source source;
    private final ObjectNode content;
    private final Places places;

    Definition(Head head, Source source, ObjectNode content, Places places) {
        this.head = head;
        this.source = source;
        this.content = content;
        this.places = places;
    }

    /** The Dutch word of the kind. */
    public String kind() {
        return head.kind();
    }

    /** Unique within its kind on any day. */
    public String id() {
        return head.id();
    }

    public Validity validity() {
        return head.validity();
    }

    public Origin origin() {
        return head.origin();
    }

    /** Where it stands; for an override or withdrawal, where the pack says so. */
    public Place place() {
        return source.place();
    }

    /** Why the municipality departs; present for an override or withdrawal. */
    public Optional<String> findReason() {
        return Optional.ofNullable(source.reason());
    }

    /** The national version that this one overrides or withdraws. */
    public Optional<Definition> findNational() {
        return Optional.ofNullable(source.base());
    }

    /** The fields of the kind, with those of the pack over the national ones; a copy. */
    public ObjectNode content() {
        return content.deepCopy();
    }

    /**
     * One text of the content, without the cost of a copy.
     *
     * @param pointer JSON pointer, for instance {@code /periode/van}
     */
    public Optional<String> findText(String pointer) {
        var value = content.at(pointer);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    /**
     * The content as a record of the kind.
     *
     * @throws DefinitionFaults if the content does not fit the record, with the place of the value
     */
    public <T> T as(Class<T> type) {
        return Mapping.read(this, type);
    }

    /**
     * Where a value of the content stands, as near as its path exists.
     *
     * @param path field names and list indexes from zero
     */
    public Place placeOf(List<?> path) {
        return places.ofPath(content, path);
    }

    /**
     * A fault in this definition, for a {@link Check}.
     *
     * @param path as {@link #placeOf}
     */
    public DefinitionFault fault(List<?> path, String wrong, String remedy) {
        return new DefinitionFault(placeOf(new ArrayList<>(path)), wrong, remedy);
    }

    Places places() {
        return places;
    }

    /** The content itself; only to read. */
    ObjectNode tree() {
        return content;
    }

    @Override
    public String toString() {
        return "%s '%s' (%s)".formatted(kind(), id(), place());
    }
}
