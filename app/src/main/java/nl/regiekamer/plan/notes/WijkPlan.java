package nl.regiekamer.plan.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.area.Area;
import nl.regiekamer.plan.FigureLine;
import nl.regiekamer.platform.documents.Block;
import nl.regiekamer.platform.documents.Document;
import nl.regiekamer.platform.web.Dutch;

/**
 * The plan seen from a wijk.
 *
 * @param area the wijk
 * @param problems in what it demonstrably stands out in an unwanted way
 * @param compared how many figures could be compared with the rest of the municipality
 * @param named actions that the plan names for this wijk
 * @param general actions for the whole municipality that work on one of the problems
 * @param agreements what was agreed in the wijk, in order
 * @param today the day on which this holds
 */
public record WijkPlan(
        Area area,
        List<Problem> problems,
        int compared,
        List<Line> named,
        List<Line> general,
        List<Agreement> agreements,
        LocalDate today) {

    public WijkPlan {
        problems = List.copyOf(problems);
        named = List.copyOf(named);
        general = List.copyOf(general);
        agreements = List.copyOf(agreements);
    }

    /** A figure that stands out, and the theme that it belongs to; without one an empty name. */
    public record Problem(FigureLine figure, String theme, String themePath) {}

    /**
     * An action, in words.
     *
     * @param owner who leads, else who takes part
     * @param goals the goals that it serves
     * @param state where it stands, and how it goes
     */
    public record Line(
            String id, String title, String theme, String owner, String goals, String state) {}

    /** Where its page is. */
    public String path() {
        return area.path() + "/plan";
    }

    /** In a sentence. */
    public String summary() {
        return summary(problems.size(), compared, named.size() + general.size(), agreements);
    }

    /** What the figures say when none stands out: silence of no figures is no good news. */
    public String withoutProblems() {
        return nothing(compared) + ".";
    }

    private static String nothing(int compared) {
        return compared == 0
                ? "Van deze wijk is nog geen cijfer te vergelijken met de rest van de gemeente"
                : "Van %s is er geen aantoonbaar ongunstiger dan in de rest van de gemeente"
                        .formatted(
                                Dutch.count(
                                        compared, "vergelijkbaar cijfer", "vergelijkbare cijfers"));
    }

    static String summary(int problems, int compared, int actions, List<Agreement> agreements) {
        var open = agreements.stream().filter(Agreement::isOpen).count();
        return "%s, %s, en %s."
                .formatted(
                        problems == 0
                                ? nothing(compared)
                                : Dutch.capital(
                                        Dutch.count(
                                                problems,
                                                "cijfer is aantoonbaar ongunstiger dan in de rest van de gemeente",
                                                "cijfers zijn aantoonbaar ongunstiger dan in de rest van de gemeente")),
                        Dutch.count(
                                actions,
                                "actie werkt eraan of noemt de wijk",
                                "acties werken eraan of noemen de wijk"),
                        Dutch.count(
                                open, "eigen afspraak staat open", "eigen afspraken staan open"));
    }

    /** As a text to hand over. */
    public Document document(Instant at) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(summary()));
        blocks.add(new Block.Heading(1, "Wat hier opvalt"));
        add(blocks, problemTable(), withoutProblems());
        blocks.add(new Block.Heading(1, "Wat het plan hier doet"));
        add(
                blocks,
                actions("Acties die de wijk noemen", named),
                "Het plan noemt geen acties voor deze wijk.");
        if (!general.isEmpty()) {
            blocks.add(actions("Acties voor de hele gemeente die hieraan werken", general));
        }
        blocks.add(new Block.Heading(1, "Eigen afspraken"));
        add(blocks, agreementTable(), "Er zijn nog geen eigen afspraken.");
        return new Document(
                "wijkplan-" + area.code().value().toLowerCase(java.util.Locale.ROOT),
                "Plan van de wijk " + area.name(),
                List.of("Stand op " + Dutch.date(today)),
                at,
                true,
                blocks);
    }

    private static void add(List<Block> blocks, Block.Table table, String otherwise) {
        blocks.add(table.rows().isEmpty() ? new Block.Paragraph(otherwise) : table);
    }

    private Block.Table problemTable() {
        return new Block.Table(
                "Cijfers die ongunstig opvallen",
                List.of("Cijfer", "Hier", "Hele gemeente", "Over", "Hoort bij", "Bron"),
                problems.stream()
                        .map(one ->
                                List.of(
                                        "%s, %s"
                                                .formatted(
                                                        one.figure().name(), one.figure().unit()),
                                        one.figure().figure(),
                                        one.figure().whole(),
                                        one.figure().about(),
                                        one.theme(),
                                        one.figure().source()))
                        .toList(),
                "Het verschil met de rest van de gemeente is aantoonbaar.");
    }

    private static Block.Table actions(String caption, List<Line> lines) {
        return new Block.Table(
                caption,
                List.of("Actie", "Wat", "Thema", "Wie", "Doelen", "Stand"),
                lines.stream()
                        .map(one ->
                                List.of(
                                        one.id(),
                                        one.title(),
                                        one.theme(),
                                        one.owner(),
                                        one.goals(),
                                        one.state()))
                        .toList(),
                "");
    }

    private Block.Table agreementTable() {
        return new Block.Table(
                "Afspraken van de wijk",
                List.of("Wat", "Wie", "Uiterlijk", "Stand"),
                agreements.stream()
                        .map(one ->
                                List.of(
                                        one.terms().what(),
                                        one.terms().who(),
                                        Dutch.date(one.terms().due()),
                                        one.state().dutch()))
                        .toList(),
                "");
    }
}
