package nl.regiekamer.plan.cycle.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.cycle.CyclePlans;
import nl.regiekamer.plan.cycle.SafetyAnalysis;
import nl.regiekamer.plan.cycle.ThemeAnalysis;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import org.springframework.stereotype.Component;

/** The safety analysis as a page and as a document. */
@Component
class AnalysisPages {

    private static final String UNREAD =
            "Door Regiekamer opgesteld uit de cijfers. Er heeft nog niemand meegelezen.";

    private final SafetyAnalysis analysis;
    private final CyclePlans cycle;
    private final InstantSource clock;

    AnalysisPages(SafetyAnalysis analysis, CyclePlans cycle, InstantSource clock) {
        this.analysis = analysis;
        this.cycle = cycle;
        this.clock = clock;
    }

    AnalysisPage page(PlanBook book) {
        var themes = analysis.list(book);
        var isCurrent = cycle.isCurrent(book);
        return new AnalysisPage(
                Cycle.trail("Veiligheidsanalyse"),
                book.plan().title(),
                isCurrent ? "" : "?plan=" + book.plan().id(),
                isCurrent && Cycle.writes(),
                lead(themes),
                themes.stream().map(AnalysisPages::theme).toList());
    }

    private static String lead(List<ThemeAnalysis> themes) {
        var read = themes.stream().filter(ThemeAnalysis::isRead).count();
        var inputs = themes.stream().mapToLong(theme -> theme.inputs().size()).sum();
        return "%d van de %d thema’s %s door een mens gelezen. Er %s van partners en inwoners."
                .formatted(
                        read,
                        themes.size(),
                        read == 1 ? "is" : "zijn",
                        inputs == 1 ? "is 1 bijdrage" : "zijn %d bijdragen".formatted(inputs));
    }

    static AnalysisPage.Theme theme(ThemeAnalysis one) {
        return new AnalysisPage.Theme(
                one.theme().id(),
                one.theme().name(),
                one.theme().accent(),
                paragraphs(one.text()),
                mark(one),
                one.isRead(),
                one.isOutdated(),
                one.inputs().stream().map(AnalysisPages::input).toList());
    }

    private static String mark(ThemeAnalysis one) {
        return one.written()
                .map(written ->
                        "%s door %s, %s."
                                .formatted(
                                        written.isUnchanged() ? "Gelezen" : "Geschreven",
                                        written.signature().name(),
                                        Dutch.moment(written.signature().at())))
                .orElse(one.draft().isEmpty() ? "Niet geschreven." : UNREAD);
    }

    private static AnalysisPage.Input input(ThemeAnalysis.Input one) {
        return new AnalysisPage.Input(
                Dutch.capital(one.voice().dutch()),
                one.origin(),
                one.text(),
                "Opgeschreven door %s, %s."
                        .formatted(one.signature().name(), Dutch.moment(one.signature().at())));
    }

    static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    AnalysisPage.Edit edit(
            ThemeAnalysis one, String text, AnalysisPage.Typed typed, Faults faults) {
        return new AnalysisPage.Edit(
                Crumb.trail(one.theme().name(), Cycle.PLAN, Cycle.CYCLE, Cycle.ANALYSIS),
                theme(one),
                text,
                one.written().map(ThemeAnalysis.Written::number).orElse(0),
                paragraphs(one.draft()),
                typed,
                faults,
                List.of());
    }

    Document document(PlanBook book) {
        var themes = analysis.list(book);
        var blocks = new ArrayList<Block>();
        for (var field : book.listFields()) {
            blocks.add(new Block.Heading(1, field.name()));
            themes.stream()
                    .filter(one -> one.theme().field().equals(field.id()))
                    .forEach(one -> add(blocks, one));
        }
        return new Document(
                "veiligheidsanalyse-" + Cycle.yearsAfter(book),
                "Veiligheidsanalyse voor %s".formatted(Cycle.yearsAfter(book)),
                List.of("Gemaakt tijdens: " + book.plan().title(), lead(themes)),
                clock.instant(),
                themes.stream().allMatch(ThemeAnalysis::isRead),
                blocks);
    }

    private static void add(List<Block> blocks, ThemeAnalysis one) {
        blocks.add(new Block.Heading(2, one.theme().name()));
        if (!one.isRead()) {
            blocks.add(new Block.Paragraph("[%s]".formatted(mark(one))));
        }
        paragraphs(one.text()).forEach(text -> blocks.add(new Block.Paragraph(text)));
        if (!one.inputs().isEmpty()) {
            blocks.add(new Block.Heading(3, "Wat partners en inwoners zeggen"));
            blocks.add(
                    new Block.Bullets(
                            one.inputs().stream()
                                    .map(input ->
                                            "%s (%s): %s"
                                                    .formatted(
                                                            input.origin(),
                                                            input.voice().dutch(),
                                                            input.text()))
                                    .toList()));
        }
    }
}
