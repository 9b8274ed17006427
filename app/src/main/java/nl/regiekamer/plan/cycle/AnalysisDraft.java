package nl.regiekamer.plan.cycle;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.Finding;
import nl.regiekamer.plan.Verdict;
import nl.regiekamer.platform.web.Dutch;

/** The first draft of the safety analysis of a theme, from what the figures say. */
final class AnalysisDraft {

    private AnalysisDraft() {}

    /** One paragraph for each indicator with a figure, and one about those without. */
    static String of(List<Finding> findings) {
        var paragraphs = new ArrayList<String>();
        findings.stream()
                .filter(one -> !one.figure().isEmpty())
                .map(AnalysisDraft::paragraph)
                .forEach(paragraphs::add);
        var missing =
                findings.stream()
                        .filter(one -> one.figure().isEmpty())
                        .map(Finding::indicator)
                        .toList();
        if (!missing.isEmpty()) {
            paragraphs.add("Zonder cijfer: %s.".formatted(Dutch.list(missing)));
        }
        if (paragraphs.isEmpty()) {
            paragraphs.add("Het plan noemt bij dit thema geen cijfer waaraan het te zien is.");
        }
        return String.join("\n\n", paragraphs);
    }

    private static String paragraph(Finding one) {
        var sentences = new ArrayList<String>();
        sentences.add("%s: %s.".formatted(one.indicator(), one.figure()));
        sentences.add(moved(one.verdict()));
        sentences.add(one.where());
        sentences.add(one.beside());
        sentences.add(one.source().isEmpty() ? "" : "Bron: %s.".formatted(one.source()));
        sentences.removeIf(String::isEmpty);
        return String.join(" ", sentences).replace("..", ".");
    }

    private static String moved(Verdict verdict) {
        return "Sinds het begin van het plan: %s. %s"
                .formatted(verdict.words().toLowerCase(java.util.Locale.ROOT), verdict.reason());
    }
}
