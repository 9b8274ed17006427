package nl.regiekamer.platform.definitions;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Prints what a pack adds, overrides and withdraws against the national layer. */
final class PackDiff {

    private PackDiff() {}

    /** Prints the outcome; 0, or 1 after faults. */
    static int run(Path national, Path pack, PrintStream out) {
        try {
            print(Definitions.load(national, pack), String.valueOf(pack.getFileName()), out);
            return 0;
        } catch (DefinitionFaults e) {
            e.faults().forEach(out::println);
            out.printf("%s: niet te vergelijken zolang er fouten zijn.%n", pack);
            return 1;
        }
    }

    private static void print(Definitions definitions, String pack, PrintStream out) {
        var departures = definitions.listDepartures();
        for (var definition : departures) {
            out.printf(
                    "%s %s '%s'%s%n",
                    definition.origin().label(),
                    definition.kind(),
                    definition.id(),
                    definition.validity().equals(Validity.ALWAYS)
                            ? ""
                            : " " + definition.validity().text());
            for (var difference : Differences.fromNational(definition)) {
                out.printf("    %s%n", difference.text());
            }
            definition.findReason().ifPresent(reason -> out.printf("    reden: %s%n", reason));
        }
        printVersions(definitions, out);
        out.printf(
                "%s: %d toegevoegd, %d aangepast, %d vervallen.%n",
                pack,
                count(definitions, Origin.ADDED),
                count(definitions, Origin.OVERRIDDEN),
                count(definitions, Origin.WITHDRAWN));
    }

    /** What a later version of the same definition makes of the one before it. */
    private static void printVersions(Definitions definitions, PrintStream out) {
        for (var kind : new TreeSet<>(definitions.listKinds())) {
            definitions.listAll(kind).stream()
                    .map(Definition::id)
                    .distinct()
                    .map(id -> definitions.listVersions(kind, id))
                    .filter(versions -> versions.size() > 1)
                    .forEach(versions -> printVersions(versions, out));
        }
    }

    private static void printVersions(List<Definition> versions, PrintStream out) {
        for (int later = 1; later < versions.size(); later++) {
            var definition = versions.get(later);
            out.printf(
                    "gewijzigd %s '%s' %s%n",
                    definition.kind(), definition.id(), definition.validity().text());
            Differences.between(versions.get(later - 1), definition)
                    .forEach(difference -> out.printf("    %s%n", difference.text()));
        }
    }

    private static long count(Definitions definitions, Origin origin) {
        return definitions.listDepartures().stream()
                .filter(definition -> definition.origin() == origin)
                .count();
    }
}
