package nl.regiekamer.analyse;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.exception.MathRuntimeException;

/** Runs a method of this library on tables: {@code analyse METHOD --option value …}. */
public final class Analyse {

    private static final String USAGE =
            """
            ./regiekamer analyse METHODE --optie waarde …
            Rekent met een methode van de bibliotheek op uw eigen tabellen (CSV met een kop, punten in
            getallen). Heeft de tabel een kolom id, dan heten de rijen daarnaar; anders tellen ze vanaf 1.
            Wat een methode vraagt: ./regiekamer analyse METHODE --help. Formules, bronnen en
            bewijs: docs/analysis.

            """;

    private final Path folder;
    private final PrintStream out;

    private Analyse(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * @param arguments the folder in which files are looked up, the method, and its options
     */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var given = List.of(arguments).subList(1, arguments.length);
        System.exit(run(given, folder, System.out, System.err));
    }

    /** 0 when there was an answer, 2 when what was asked cannot be. */
    static int run(List<String> arguments, Path folder, PrintStream out, PrintStream err) {
        try {
            new Analyse(folder, out).run(arguments);
            return 0;
        } catch (CommandFault fault) {
            err.println(fault.getMessage());
        } catch (IllegalArgumentException refused) {
            // The library says in one sentence which of its assumptions is not met.
            err.println("Met deze gegevens kan de methode niet rekenen:");
            err.println(sentence(refused));
        } catch (ArithmeticException | MathRuntimeException tooFarApart) {
            err.println(
                    "Met deze getallen lukt de berekening niet: ze zijn te groot, te klein of liggen te ver uiteen.");
            err.println("Kijk of er een typfout in staat, of reken in een andere eenheid.");
        }
        return 2;
    }

    /** A fault that crossed from one thread to another carries the first one as its cause. */
    private static String sentence(Throwable refused) {
        var first = refused;
        while (first.getCause() instanceof IllegalArgumentException cause) {
            first = cause;
        }
        return String.valueOf(first.getMessage());
    }

    private void run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().equals("--help")) {
            out.print(USAGE + list());
            return;
        }
        var method = find(arguments.getFirst());
        var rest = arguments.subList(1, arguments.size());
        if (rest.contains("--help")) {
            out.println(method.help());
            return;
        }
        var typed = options(method, rest);
        var destination = destination(typed);
        destination.write(method.run().apply(new Request(method, typed, folder)), out);
    }

    private static String list() {
        return Catalogue.families().entrySet().stream()
                .map(family ->
                        family.getKey()
                                + "\n"
                                + family.getValue().stream()
                                        .map(one ->
                                                "  %-28s %s\n".formatted(one.name(), one.summary()))
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static Method find(String name) {
        var all = Catalogue.listAll();
        return all.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFault(
                                "Een methode '%s' is er niet.".formatted(name),
                                "Kies uit: %s."
                                        .formatted(
                                                all.stream()
                                                        .map(Method::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static Map<String, String> options(Method method, List<String> rest) {
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < rest.size(); i += 2) {
            var name = rest.get(i).startsWith("--") ? rest.get(i).substring(2) : "";
            var known =
                    List.of("format", "out").contains(name) || method.findOption(name).isPresent();
            if (!known) {
                throw new CommandFault(
                        "%s kent '%s' niet.".formatted(method.name(), rest.get(i)),
                        "Alle opties: ./regiekamer analyse %s --help.".formatted(method.name()));
            }
            if (i + 1 == rest.size()) {
                throw new CommandFault(
                        "Achter --%s staat niets.".formatted(name), "Geef er een waarde achter.");
            }
            if (typed.put(name, rest.get(i + 1)) != null) {
                throw new CommandFault(
                        "--%s staat er twee keer.".formatted(name), "Laat er een weg.");
            }
        }
        return typed;
    }

    private Destination destination(Map<String, String> typed) {
        var format = typed.getOrDefault("format", "csv");
        if (!List.of("csv", "json").contains(format)) {
            throw new CommandFault(
                    "'%s' kan niet bij --format.".formatted(format), "Kies csv of json.");
        }
        typed.remove("format");
        var file = typed.remove("out");
        return new Destination(format.equals("json"), file == null ? null : folder.resolve(file));
    }
}
