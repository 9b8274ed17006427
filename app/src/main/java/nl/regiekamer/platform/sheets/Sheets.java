package nl.regiekamer.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.files.Grid;
import nl.regiekamer.platform.sheets.SheetImport.Choice;
import nl.regiekamer.platform.sheets.SheetImport.Deed;
import nl.regiekamer.platform.sheets.SheetImport.State;
import nl.regiekamer.platform.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports of spreadsheets: sent, looked at, applied, undone. Nobody sees kinds without right. */
@Service
class Sheets {

    private static final int NEWEST = 30;

    private final List<SheetKind> kinds;
    private final ObjectProvider<SheetKinds> others;
    private final SheetStore store;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Duration kept;

    Sheets(
            List<SheetKind> kinds,
            ObjectProvider<SheetKinds> others,
            SheetStore store,
            TransactionTemplate transaction,
            InstantSource clock,
            SheetSettings settings) {
        this.kinds = List.copyOf(kinds);
        this.others = others;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = Duration.ofDays(settings.keepDays());
    }

    /** The kinds that the actor may import. */
    List<SheetKind> listKinds() {
        return Stream.concat(
                        kinds.stream(),
                        others.orderedStream().flatMap(some -> some.list().stream()))
                .filter(Sheets::isAllowed)
                .toList();
    }

    private static boolean isAllowed(SheetKind kind) {
        return CurrentActor.get().may(kind.right());
    }

    /**
     * @throws NotFound when there is no such kind, or the actor may not import it
     */
    SheetKind getKind(String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .or(() -> findAmongOthers(id))
                .filter(Sheets::isAllowed)
                .orElseThrow(() -> new NotFound("Invoer van '%s'".formatted(id)));
    }

    private Optional<SheetKind> findAmongOthers(String id) {
        return others.orderedStream().flatMap(some -> some.find(id).stream()).findFirst();
    }

    /** The last imports of these kinds, newest first. */
    List<SheetImport> listNewest(List<SheetKind> of) {
        deleteOld();
        return store.listNewest(of.stream().map(SheetKind::id).toList(), NEWEST);
    }

    /**
     * @throws NotFound when there is none, or it was deleted
     */
    SheetImport get(SheetKind kind, String id) {
        return find(kind, id).orElseThrow(() -> new NotFound("Deze invoer"));
    }

    private Optional<SheetImport> find(SheetKind kind, String id) {
        try {
            return store.find(kind.id(), UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a file to look at; the same file that waits already is not kept twice.
     *
     * @throws nl.regiekamer.platform.files.FileRefused when it is no table
     */
    SheetImport upload(SheetKind kind, String name, InputStream bytes) throws IOException {
        var file = KeptFile.read(name, bytes);
        deleteOld();
        var waiting = store.findSame(kind.id(), file.facts().checksum(), State.WAITING);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> store.add(id, kind.id(), file, deed()));
        return get(kind, id.toString());
    }

    /** What an earlier import of the very same file did, if that still stands. */
    Optional<SheetImport> findAppliedBefore(SheetImport one) {
        return store.findSame(one.kind(), one.file().checksum(), State.APPLIED)
                .filter(other -> !other.id().equals(one.id()));
    }

    /** A file that waits, read, with its head and, when that is complete, its preview. */
    record Opened(Grid grid, Head head, List<SheetColumn> columns, Optional<Preview> preview) {}

    /** Reads a file that waits and lays it beside the things as they are now. */
    Opened open(SheetKind kind, SheetImport one) {
        var grid = KeptFile.readAgain(one.file().name(), store.content(one.id()));
        var columns = kind.columns();
        var heads = new Heads(grid, columns, store.listRemembered(kind.family()));
        var found = one.choice().headLine() > 0 ? heads.at(one.choice().headLine()) : heads.find();
        var places = one.choice().places();
        var head = places == null ? found : found.with(places);
        var preview =
                isComplete(head, columns)
                        ? Optional.of(Previewer.preview(kind, grid, head))
                        : Optional.<Preview>empty();
        return new Opened(grid, head, columns, preview);
    }

    private static boolean isComplete(Head head, List<SheetColumn> columns) {
        return head.line() > 0 && head.listMissing(columns).isEmpty() && !head.isShared();
    }

    /** Says where the head is, or which column holds what; the heads are remembered. */
    void choose(SheetKind kind, SheetImport one, Choice choice) {
        require(one, State.WAITING);
        transaction.executeWithoutResult(_ -> {
            store.choose(one.id(), choice);
            var places = choice.places();
            if (places != null) {
                var head = open(kind, get(kind, one.id().toString())).head();
                store.remember(
                        kind.family(),
                        heads(head),
                        head.names().stream().map(Heads::plain).toList());
            }
        });
    }

    /** By id of column the head that goes with it; a doubled or empty one tells nothing. */
    private static Map<String, String> heads(Head head) {
        var doubled = Heads.listDoubled(head.names()).stream().map(Heads::plain).toList();
        var heads = new TreeMap<String, String>();
        head.places()
                .forEach((column, place) -> {
                    var name = Heads.plain(head.names().get(place));
                    if (!name.isEmpty() && !doubled.contains(name)) {
                        heads.put(column, name);
                    }
                });
        return heads;
    }

    /**
     * Makes the changes that somebody saw, all or none.
     *
     * @param seen {@link Preview#fingerprint} of what was seen
     * @throws SheetRefused when they would be others now, or there are none
     */
    void apply(SheetKind kind, SheetImport looked, String seen) {
        inTurn(
                kind,
                looked,
                one -> {
                    require(one, State.WAITING);
                    var name = one.file().name();
                    var preview =
                            open(kind, one)
                                    .preview()
                                    .orElseThrow(() -> SheetRefused.notMapped(name));
                    var changes = preview.listChanges();
                    if (changes.isEmpty()) {
                        throw SheetRefused.nothingToDo(name);
                    }
                    if (!preview.fingerprint().equals(seen)) {
                        throw SheetRefused.otherwiseThanSeen(name);
                    }
                    kind.apply(changes, "Invoer van '%s'".formatted(name));
                    store.applied(one.id(), deed(), preview.counts(), changes);
                });
    }

    /** The file as it was sent. */
    byte[] content(SheetImport one) {
        return store.content(one.id());
    }

    /** What an import that was applied changed. */
    List<SheetChange> listChanges(SheetImport one) {
        return store.listChanges(one.id());
    }

    /**
     * Takes all changes of an import back, all or none.
     *
     * @throws SheetRefused when one of the things was changed afterwards
     */
    void undo(SheetKind kind, SheetImport looked) {
        inTurn(
                kind,
                looked,
                one -> {
                    require(one, State.APPLIED);
                    var changes = store.listChanges(one.id());
                    requireUntouched(kind, one, changes);
                    kind.undo(
                            changes,
                            "Invoer van '%s' ongedaan gemaakt".formatted(one.file().name()));
                    store.undone(one.id(), deed());
                });
    }

    private static void requireUntouched(
            SheetKind kind, SheetImport one, List<SheetChange> changes) {
        var columns = kind.columns();
        var now = new HashMap<String, SheetRow>();
        kind.export().forEach(row -> now.put(kind.key(row), row));
        var label = new ColumnValues(columns.getFirst());
        var touched =
                changes.stream()
                        .filter(change -> isTouched(change, now, columns))
                        .map(change ->
                                label.show(SheetChange.value(change.after(), label.column())))
                        .toList();
        if (!touched.isEmpty()) {
            throw SheetRefused.touched(one.file().name(), touched);
        }
    }

    private static boolean isTouched(
            SheetChange change, Map<String, SheetRow> now, List<SheetColumn> columns) {
        var row = now.get(change.key());
        return row == null
                || !new SheetChange(change.key(), change.after(), row)
                        .listChanged(columns)
                        .isEmpty();
    }

    /** Throws a file away that was not applied. */
    void discard(SheetImport one) {
        require(one, State.WAITING);
        transaction.executeWithoutResult(_ -> store.delete(one.id()));
    }

    /** Files that were sent and never applied do not stay. */
    @EventListener(ApplicationReadyEvent.class)
    void deleteOld() {
        transaction.executeWithoutResult(_ -> store.deleteWaiting(clock.instant().minus(kept)));
    }

    int keptDays() {
        return (int) kept.toDays();
    }

    /** One at a time for each kind, on the import as it is when its turn comes. */
    private void inTurn(SheetKind kind, SheetImport looked, Consumer<SheetImport> work) {
        transaction.executeWithoutResult(_ -> {
            store.lock(kind.id());
            kind.hold();
            work.accept(get(kind, looked.id().toString()));
        });
        kind.settled();
    }

    private static void require(SheetImport one, State state) {
        if (one.state() != state) {
            throw SheetRefused.inState(one.file().name(), one.state());
        }
    }

    private Deed deed() {
        return new Deed(clock.instant(), CurrentActor.get().name());
    }
}
