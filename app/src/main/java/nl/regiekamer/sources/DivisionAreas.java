package nl.regiekamer.sources;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.area.rules.CodeChange;
import nl.regiekamer.area.rules.CodeShare;
import nl.regiekamer.kernel.AreaCode;
import org.springframework.stereotype.Component;

/**
 * Checks codes of the own municipality against its division, and leads those of other years to it
 * by the table of changed codes. Codes of other municipalities are taken as they are, and so are
 * levels of which the pack has no list.
 */
@Component
class DivisionAreas implements KnownAreas {

    private static final Home SAME = new Same();

    private final Areas areas;

    DivisionAreas(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Home home(AreaCode code, int year) {
        if (!isOurs(code) || areas.find(code).isPresent()) {
            return SAME;
        }
        var years = IntStream.builder();
        if (year > 0) {
            years.add(year);
        }
        lastYearOf(code).ifPresent(years::add);
        firstYearOf(code).ifPresent(years::add);
        return years.build()
                .mapToObj(from -> new Moved(areas.mapCode(code, from, areas.year()), from))
                .filter(this::isCurrent)
                .findFirst()
                .<Home>map(moved -> moved)
                .orElseGet(() -> unknown(code, year));
    }

    private boolean isOurs(AreaCode code) {
        if (code.level() == AreaCode.Level.COUNTRY
                || !code.municipality().equals(areas.municipality().code())) {
            return false;
        }
        return switch (code.level()) {
            case WIJK -> !areas.listWijken().isEmpty();
            case BUURT -> !areas.listBuurten().isEmpty();
            default -> true;
        };
    }

    private boolean isCurrent(Moved moved) {
        return !moved.shares().isEmpty()
                && moved.shares().stream().allMatch(one -> areas.find(one.code()).isPresent());
    }

    /** The last division with this code, when it was given up before ours. */
    private OptionalInt lastYearOf(AreaCode code) {
        return areas.listCodeChanges().stream()
                .filter(change -> change.oldCode().equals(code))
                .mapToInt(CodeChange::oldYear)
                .filter(year -> year < areas.year())
                .max();
    }

    /** The first division with this code, when it came after ours. */
    private OptionalInt firstYearOf(AreaCode code) {
        return areas.listCodeChanges().stream()
                .filter(change -> change.newCode().equals(code))
                .mapToInt(CodeChange::newYear)
                .filter(year -> year > areas.year())
                .min();
    }

    private Unknown unknown(AreaCode code, int year) {
        var ours = areas.year();
        var guess = year == 0 || year == ours ? ours - 1 : year;
        return new Unknown(
                "De code %s staat niet in de indeling van %d van deze gemeente, en de tabel van gewijzigde codes noemt haar niet."
                        .formatted(code, ours),
                "Misschien een code van %d. Vraag de leverancier om codes van %d, of laat de beheerder de code opnemen in gebieden/wijzigingen.csv van het pack en lees het bestand daarna opnieuw in; het is bewaard."
                        .formatted(guess, ours));
    }

    @Override
    public Map<AreaCode, Double> origins(AreaCode code, int from) {
        var origins = new TreeMap<AreaCode, Double>();
        for (var one : codesOf(from)) {
            areas.mapCode(one, from, areas.year()).stream()
                    .filter(share -> share.code().equals(code))
                    .mapToDouble(CodeShare::share)
                    .findFirst()
                    .ifPresent(share -> origins.put(one, share));
        }
        return origins;
    }

    /** The codes of a year's division that changed between that year and ours. */
    private TreeSet<AreaCode> codesOf(int from) {
        var ours = areas.year();
        var found = new TreeSet<AreaCode>();
        var made = new TreeSet<AreaCode>(); // by a change in between: not of that year
        areas.listCodeChanges().stream()
                .filter(change -> change.newYear() > Math.min(from, ours))
                .filter(change -> change.newYear() <= Math.max(from, ours))
                .sorted((one, other) ->
                        from <= ours
                                ? Integer.compare(one.newYear(), other.newYear())
                                : Integer.compare(other.newYear(), one.newYear()))
                .forEach(change -> {
                    var theirs = from <= ours ? change.oldCode() : change.newCode();
                    var next = from <= ours ? change.newCode() : change.oldCode();
                    if (!made.contains(theirs)) {
                        found.add(theirs);
                    }
                    if (!found.contains(next)) {
                        made.add(next);
                    }
                });
        return found;
    }

    @Override
    public boolean receives(AreaCode code) {
        return areas.listCodeChanges().stream()
                .anyMatch(change -> change.newCode().equals(code) || change.oldCode().equals(code));
    }

    @Override
    public String state() {
        var codes =
                IntStream.range(0, 2)
                        .mapToObj(i -> i == 0 ? areas.listWijken() : areas.listBuurten())
                        .flatMap(list -> list.stream().map(Area::code))
                        .toList();
        return Fingerprint.of("%d %s %s".formatted(areas.year(), codes, areas.listCodeChanges()));
    }
}
