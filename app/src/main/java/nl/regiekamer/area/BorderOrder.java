package nl.regiekamer.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import nl.regiekamer.platform.jobs.TerminalOrder;
import org.springframework.stereotype.Component;

/** {@code ./regiekamer import grenzen}: reads borders, tells about them, and takes them in use. */
@Component
class BorderOrder implements TerminalOrder {

    private static final int YEAR_DIGITS = 4;
    private static final String USAGE =
            "Typ: ./regiekamer import grenzen BESTAND --jaar JAAR --uitgever UITGEVER --licentie LICENTIE [--in-gebruik ja]";

    private final AreaImport borders;

    BorderOrder(AreaImport borders) {
        this.borders = borders;
    }

    @Override
    public String name() {
        return "grenzen";
    }

    @Override
    public int run(String subject, Map<String, String> options, Consumer<String> out) {
        var file = Path.of(subject);
        var request =
                new BorderRequest(
                        String.valueOf(file.getFileName()),
                        year(needed(options, "jaar")),
                        needed(options, "uitgever"),
                        needed(options, "licentie"));
        var proposal = borders.propose(request, bytes(file));
        var outcome = proposal.outcome();
        out.accept(outcome.summary());
        out.accept(outcome.errorWords());
        out.accept(outcome.issueWords());
        outcome.issues().forEach(issue -> out.accept("  " + issue.message().replace('\n', ' ')));
        if (options.getOrDefault("in-gebruik", "").equals("ja")) {
            borders.takeInUse(proposal.id());
            out.accept("De grenzen zijn in gebruik.");
        } else {
            out.accept(
                    "Er is nog niets veranderd. Bekijk ze en neem ze in gebruik op %s, of typ dezelfde opdracht met --in-gebruik ja."
                            .formatted(proposal.path()));
        }
        return 0;
    }

    private static String needed(Map<String, String> options, String name) {
        var value = options.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw BordersRefused.because("Er ontbreekt --%s.".formatted(name), USAGE);
        }
        return value;
    }

    private static int year(String text) {
        if (text.length() != YEAR_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw BordersRefused.because(
                    "'%s' is geen jaar.".formatted(text), "Schrijf vier cijfers, zoals 2024.");
        }
        return Integer.parseInt(text);
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException unreadable) {
            throw BordersRefused.because(
                    "'%s' is niet te lezen.".formatted(file),
                    "Misschien mag deze gebruiker het niet openen.");
        }
        throw BordersRefused.because(
                "'%s' is er niet, of is geen bestand.".formatted(file),
                "Misschien staat het in een andere map.");
    }
}
