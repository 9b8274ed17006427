package nl.regiekamer.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.door.LocalOrder;
import nl.regiekamer.platform.files.FileRefused;
import nl.regiekamer.platform.jobs.TerminalOrder;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what was asked in a terminal, and tells how far it is. */
@Component
class ImportOrders implements LocalOrder {

    static final String WORD = "import";
    static final String USAGE =
            """
            Gebruik:
              ./regiekamer import bestand BESTAND --bron BRON --toewijzing TOEWIJZING [--periode JAAR]
              ./regiekamer import cbs TABEL --area GEMEENTE      bijvoorbeeld: cbs 47018NED --area GM0000
              ./regiekamer import antwoorden MAP --bron BRON     opgeslagen antwoorden van CBS OData
              ./regiekamer import grenzen BESTAND --jaar JAAR --uitgever UITGEVER --licentie LICENTIE [--in-gebruik ja]\
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ImportOrders.class);
    private static final long BETWEEN_WORDS_NANOS = 1_000_000_000L;

    private final Imports imports;
    private final CbsImports cbs;

    private final List<TerminalOrder> others;

    ImportOrders(Imports imports, CbsImports cbs, List<TerminalOrder> others) {
        this.imports = imports;
        this.cbs = cbs;
        this.others = others;
    }

    /** What was typed: the kind of order, its subject, and options by name. */
    private record Order(String kind, String subject, Map<String, String> options) {

        String get(String option) {
            var value = options.get(option);
            if (value == null) {
                throw new FileRefused("Er ontbreekt --%s.\n%s".formatted(option, USAGE));
            }
            return value;
        }
    }

    @Override
    public String word() {
        return WORD;
    }

    /** Answers 0 when the figures are there, 1 when not. */
    @Override
    public int run(List<String> arguments, Consumer<String> out) {
        try {
            var order = order(arguments);
            var importer = Actor.machine("importeur", "opdracht in de terminal");
            var other = others.stream().filter(one -> one.name().equals(order.kind())).findFirst();
            if (other.isPresent()) {
                return CurrentActor.call(
                        importer, () -> other.get().run(order.subject(), order.options(), out));
            }
            var outcome = CurrentActor.call(importer, () -> carryOut(order, progress(out)));
            out.accept(outcome.words());
            return outcome instanceof ImportOutcome.Refused ? 1 : 0;
        } catch (FileRefused refused) {
            out.accept(refused.reason());
        } catch (Problem problem) {
            out.accept(problem.detail());
        } catch (Exception fault) {
            LOG.error("An import from the terminal failed", fault);
            out.accept("Er ging iets mis aan onze kant; het logboek van Regiekamer zegt wat.");
        }
        return 1;
    }

    private ImportOutcome carryOut(Order order, Progress progress) {
        return switch (order.kind()) {
            case "bestand" -> file(order, progress);
            case "antwoorden" ->
                    cbs.importSaved(order.get("bron"), existing(order.subject()), progress);
            case "cbs" -> {
                var area = order.options().get("area");
                if (area != null && !AreaCode.isValid(area)) {
                    throw new FileRefused(
                            "'%s' is geen code van een gemeente, zoals GM0000.".formatted(area));
                }
                yield cbs.importCbs(
                        order.subject(), area == null ? null : new AreaCode(area), progress);
            }
            default -> throw new FileRefused(USAGE);
        };
    }

    private ImportOutcome file(Order order, Progress progress) {
        var file = existing(order.subject());
        var request = ImportRequest.of(order.get("bron"), order.get("toewijzing"));
        var period = order.options().get("periode");
        return imports.importFile(
                file,
                String.valueOf(file.getFileName()),
                period == null ? request : request.withPeriod(period),
                progress);
    }

    private static Path existing(String name) {
        var path = Path.of(name);
        if (!Files.exists(path)) {
            throw new FileRefused(
                    "'%s' is er niet. Misschien staat het in een andere map.".formatted(name));
        }
        return path;
    }

    private static Order order(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new FileRefused(USAGE);
        }
        Map<String, String> options = new HashMap<>();
        for (var i = 2; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 == arguments.size()) {
                throw new FileRefused(
                        "'%s' begrijpen wij niet.\n%s".formatted(arguments.get(i), USAGE));
            }
            options.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        return new Order(arguments.get(0), arguments.get(1), options);
    }

    static String howFar(long done, long total) {
        return total == 0
                ? Dutch.count(done) + " rijen"
                : "%s van %s rijen (%d%%)"
                        .formatted(Dutch.count(done), Dutch.count(total), done * 100 / total);
    }

    /** At most one line a second. */
    private static Progress progress(Consumer<String> out) {
        var last = new AtomicLong(System.nanoTime());
        return (done, total, words) -> {
            var now = System.nanoTime();
            if (now - last.get() > BETWEEN_WORDS_NANOS) {
                last.set(now);
                out.accept("  %s: %s".formatted(words, howFar(done, total)));
            }
        };
    }
}
