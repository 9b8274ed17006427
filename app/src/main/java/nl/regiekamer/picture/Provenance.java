package nl.regiekamer.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.platform.time.LookBack;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SourceDefinition;
import nl.regiekamer.sources.SourceDefinitions;
import org.springframework.stereotype.Component;

/**
 * Who published figures, in which table and over which years: the words that stand at every figure,
 * picture and table, so that none is without its source.
 */
@Component
class Provenance {

    private static final String RESERVE = "nog niet openbaar";

    private final SourceDefinitions definitions;
    private final Deliveries deliveries;
    private final Figures figures;
    private final Map<String, String> publishers = new ConcurrentHashMap<>();
    private final Kept<Asked, String> reserves = new Kept<>();

    /** Deliveries stay the same while one looks back, but on each day others counted. */
    private record Asked(String source, Optional<LocalDate> day) {}

    Provenance(SourceDefinitions definitions, Deliveries deliveries, Figures figures) {
        this.definitions = definitions;
        this.deliveries = deliveries;
        this.figures = figures;
    }

    /** "CBS, tabel 83648NED"; the id where no definition knows the source. */
    String publisher(String source) {
        var known =
                Optional.ofNullable(publishers.get(source))
                        .orElseGet(() -> {
                            var words =
                                    definitions
                                            .findSource(source)
                                            .map(Provenance::words)
                                            .orElse(source);
                            publishers.put(source, words);
                            return words;
                        });
        return known
                + reserves.get(figures.version(), new Asked(source, LookBack.day()), this::reserve);
    }

    /** For who sees figures that are not public: that they are not, or were not on that day. */
    private String reserve(Asked asked) {
        var end = LookBack.end();
        var ofSource =
                deliveries.listAll().stream()
                        .filter(one -> end.map(one::countedBefore).orElseGet(one::isInForce))
                        .filter(one -> one.origin().source().equals(asked.source()))
                        .map(one -> one.openness().awaitsDecision())
                        .toList();
        if (!ofSource.contains(true)) {
            return "";
        }
        return (ofSource.contains(false) ? ", deels " : ", ") + RESERVE;
    }

    /** A document of the municipality itself has a name and no table. */
    private static String words(SourceDefinition source) {
        return source.publisher().startsWith("de gemeente")
                ? source.name()
                : "%s, tabel %s"
                        .formatted(source.publisher(), source.table().toUpperCase(Locale.ROOT));
    }

    /** Whether a figure may be of those that are not public yet. */
    boolean hasReserve(Measurement figure) {
        return of(figure).endsWith(RESERVE);
    }

    /** "CBS, tabel 83648NED". */
    String of(Measurement figure) {
        return publisher(figure.table());
    }

    /**
     * "Bron: CBS, tabel 83648NED (2010–2020 en 2022); Politie, via CBS Data derden, tabel 47018NED
     * (2023)."; empty without figures.
     */
    String line(Collection<Measurement> figures) {
        Map<String, TreeSet<Integer>> years = new TreeMap<>();
        for (var figure : figures) {
            var known = years.computeIfAbsent(of(figure), _ -> new TreeSet<>());
            figure.findYear().ifPresent(known::add);
        }
        return years.isEmpty()
                ? ""
                : years.entrySet().stream()
                        .map(one -> "%s (%s)".formatted(one.getKey(), inWords(one.getValue())))
                        .collect(Collectors.joining("; ", "Bron: ", "."));
    }

    /** "2010–2020 en 2022". */
    private static String inWords(TreeSet<Integer> years) {
        var spans = new ArrayList<String>();
        while (!years.isEmpty()) {
            var first = years.pollFirst();
            var last = first;
            while (years.remove(last + 1)) {
                last++;
            }
            spans.add(last.equals(first) ? String.valueOf(first) : first + "–" + last);
        }
        return spans.isEmpty()
                ? "jaar onbekend"
                : String.join(", ", spans.subList(0, spans.size() - 1))
                        + (spans.size() > 1 ? " en " : "")
                        + List.copyOf(spans).getLast();
    }
}
