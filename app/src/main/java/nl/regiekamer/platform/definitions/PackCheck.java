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
            var faults =
                    FileCheck.listAll().stream()
                            .flatMap(check -> check.check(pack, definitions).stream())
                            .sorted()
                            .toList();
            if (!faults.isEmpty()) {
                throw new DefinitionFaults(faults);
            }
            out.printf(
                    "%s: in orde, %d definities van %d soorten (%d eigen of anders dan landelijk).%n",
                    pack.getFileName(),
                    definitions.count(),
                    definitions.listKinds().size(),
                    definitions.listDepartures().size());
            return 0;
        } catch (DefinitionFaults e) {
            print(e.faults(), out);
            out.printf("%s: %s.%n", pack.getFileName(), summary(e.faults()));
            return 1;
        }
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
