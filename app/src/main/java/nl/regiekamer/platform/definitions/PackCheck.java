package nl.regiekamer.platform.definitions;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Prints all faults of a pack and the national layer under it, grouped by file. */
final class PackCheck {

    private PackCheck() {}

    /** Prints the outcome; 0 if there is no fault, else 1. */
    static int run(Path national, Path pack, PrintStream out) {
        try {
            var definitions = Definitions.load(national, pack);
            var faults = inOtherFiles(PackFolder.of(national, pack), definitions);
            return faults.isEmpty() ? sound(pack, definitions, out) : refused(pack, faults, out);
        } catch (DefinitionFaults e) {
            return refused(pack, e.faults(), out);
        }
    }

    private static List<DefinitionFault> inOtherFiles(PackFolder pack, Definitions all) {
        return FileCheck.listAll().stream()
                .flatMap(check -> check.check(pack, all).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static int sound(Path pack, Definitions definitions, PrintStream out) {
        out.printf(
                "%s: in orde, %d definities van %d soorten (%d eigen of anders dan landelijk).%n",
                pack.getFileName(),
                definitions.count(),
                definitions.listKinds().size(),
                definitions.listDepartures().size());
        return 0;
    }

    private static int refused(Path pack, List<DefinitionFault> faults, PrintStream out) {
        print(faults, out);
        out.printf("%s: %s.%n", pack.getFileName(), summary(faults));
        return 1;
    }

    private static void print(List<DefinitionFault> faults, PrintStream out) {
        var file = "";
        for (var fault : faults) {
            if (!file.isEmpty() && !file.equals(fault.place().file())) {
                out.println();
            }
            file = fault.place().file();
            out.println(fault);
        }
        out.println();
    }

    private static String summary(List<DefinitionFault> faults) {
        long files = faults.stream().map(fault -> fault.place().file()).distinct().count();
        return "%d %s in %d %s"
                .formatted(
                        faults.size(),
                        faults.size() == 1 ? "fout" : "fouten",
                        files,
                        files == 1 ? "bestand" : "bestanden");
    }
}
