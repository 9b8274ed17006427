package nl.regiekamer.platform.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays the entries of a pack over the national ones.
 *
 * <p>An override or withdrawal with a validity of its own works on those days only; before and
 * after it, the national version holds.
 */
final class Layering {

    /** What one kind becomes: what holds, and the national versions that a pack withdrew. */
    record Layers(List<Definition> effective, List<Definition> withdrawn) {}

    private final Places places;
    private final FaultList faults;
    private final MergePatch patch;

    Layering(Places places, FaultList faults) {
        this.places = places;
        this.faults = faults;
        this.patch = new MergePatch(places);
    }

    /**
     * All entries are of one kind; faults of duplicates, collisions and lost overrides are told.
     */
    Layers apply(List<Entry> national, List<Entry> pack) {
        var nationalById = byId(national);
        var own = pack.stream().filter(entry -> entry.mode() == Entry.Mode.DEFINE).toList();
        var departures = pack.stream().filter(entry -> entry.mode() != Entry.Mode.DEFINE).toList();
        checkVersions(national);
        checkVersions(own);
        checkVersions(departures);
        departures.forEach(departure -> checkTarget(departure, nationalById));
        var departuresById = byId(departures);
        var result = new Layers(new ArrayList<>(), new ArrayList<>());
        for (var entry : national) {
            addLayered(entry, departuresById.getOrDefault(entry.id(), List.of()), result);
        }
        for (var entry : own) {
            checkCollision(entry, nationalById);
            result.effective().add(definition(entry, entry.validity(), Origin.ADDED));
        }
        return result;
    }

    private static Map<String, List<Entry>> byId(List<Entry> entries) {
        var byId = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries) {
            byId.computeIfAbsent(entry.id(), _ -> new ArrayList<>()).add(entry);
        }
        return byId;
    }

    private void checkVersions(List<Entry> entries) {
        for (var versions : byId(entries).values()) {
            for (int later = 1; later < versions.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    checkPair(versions.get(earlier), versions.get(later));
                }
            }
        }
    }

    private void checkPair(Entry earlier, Entry later) {
        if (!earlier.validity().overlaps(later.validity())) {
            return;
        }
        var kind = later.kind().name();
        if (earlier.validity().equals(later.validity())) {
            faults.add(
                    later.place(),
                    "De %s '%s' staat er al: %s.".formatted(kind, later.id(), earlier.place()),
                    "Kies een andere id, of geef beide een eigen 'geldig'.");
        } else {
            faults.add(
                    later.place(),
                    "De %s '%s' geldt %s dubbel; de andere versie staat op %s."
                            .formatted(
                                    kind,
                                    later.id(),
                                    earlier.validity().intersect(later.validity()).text(),
                                    earlier.place()),
                    "Laat 'tot' van de ene versie gelijk zijn aan 'vanaf' van de volgende.");
        }
    }

    private void checkTarget(Entry departure, Map<String, List<Entry>> national) {
        var kind = departure.kind().name();
        var targets = national.get(departure.id());
        if (targets == null) {
            if (!faults.isUnreadable(kind)) {
                faults.add(
                        departure.place(),
                        "Er is geen landelijke %s '%s' om %s."
                                .formatted(kind, departure.id(), toDo(departure)),
                        NearMisses.remedy(
                                departure.id(),
                                national.keySet(),
                                "Haal '%s' weg als de gemeente iets nieuws toevoegt."
                                        .formatted(word(departure))));
            }
        } else if (targets.stream()
                .noneMatch(target -> target.validity().overlaps(departure.validity()))) {
            faults.add(
                    departure.place(),
                    "De landelijke %s '%s' geldt niet %s."
                            .formatted(kind, departure.id(), departure.validity().text()),
                    "Misschien klopt 'geldig' niet; landelijk geldt zij %s."
                            .formatted(targets.getFirst().validity().text()));
        }
    }

    private void checkCollision(Entry entry, Map<String, List<Entry>> national) {
        var same = national.get(entry.id());
        if (same != null) {
            faults.add(
                    entry.place(),
                    "De %s '%s' bestaat al landelijk: %s."
                            .formatted(entry.kind().name(), entry.id(), same.getFirst().place()),
                    "Voeg 'past-aan: true' en 'reden: ...' toe, of kies een andere id.");
        }
    }

    private void addLayered(Entry entry, List<Entry> departures, Layers result) {
        var left = List.of(entry.validity());
        for (var departure : departures) {
            if (!departure.validity().overlaps(entry.validity())) {
                continue;
            }
            var days = departure.validity().intersect(entry.validity());
            var base = definition(entry, days, Origin.NATIONAL);
            if (departure.mode() == Entry.Mode.WITHDRAW) {
                result.withdrawn().add(departure(departure, base, entry, Origin.WITHDRAWN));
            } else {
                result.effective().add(departure(departure, base, entry, Origin.OVERRIDDEN));
            }
            left = left.stream().flatMap(part -> part.without(days).stream()).toList();
        }
        for (var part : left) {
            result.effective().add(definition(entry, part, Origin.NATIONAL));
        }
    }

    private Definition departure(Entry own, Definition base, Entry national, Origin origin) {
        var content =
                origin == Origin.WITHDRAWN
                        ? national.content()
                        : patch.apply(national.content(), own.content());
        return build(own, base.validity(), origin, content, base);
    }

    private Definition definition(Entry entry, Validity validity, Origin origin) {
        return build(entry, validity, origin, entry.content(), null);
    }

    private Definition build(
            Entry entry,
            Validity validity,
            Origin origin,
            ObjectNode content,
            @Nullable Definition base) {
        return new Definition(
                new Definition.Head(entry.kind().name(), entry.id(), validity, origin),
                new Definition.Source(entry.place(), entry.reason(), base),
                content,
                places);
    }

    private static String toDo(Entry departure) {
        return departure.mode() == Entry.Mode.WITHDRAW ? "te laten vervallen" : "aan te passen";
    }

    private static String word(Entry departure) {
        return departure.mode() == Entry.Mode.WITHDRAW ? "vervalt" : "past-aan";
    }
}
