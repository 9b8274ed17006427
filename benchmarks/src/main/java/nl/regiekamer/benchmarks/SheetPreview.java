package nl.regiekamer.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long the preview of a spreadsheet takes that an adviser sends: 5,000 lines about the progress
 * of actions, and 5,000 new actions for a draft of the plan.
 *
 * <p>Arguments: the address and data folder of a running Regiekamer whose plan is in use, and how
 * often each preview is opened. Writes CSV: case, requests, median and highest in milliseconds.
 */
public final class SheetPreview {

    private static final int LINES = 5000;
    private static final Pattern DRAFT = Pattern.compile("/beheer/invoer/acties-\\d+");
    private static final Pattern ROW = Pattern.compile("(?m)^.*;(A\\d{3});.*$");

    private final Visitor visitor;
    private final int requests;

    private SheetPreview(Visitor visitor, int requests) {
        this.visitor = visitor;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws Exception {
        var visitor = Visitor.signIn(arguments[0], Path.of(arguments[1]));
        var preview = new SheetPreview(visitor, Integer.parseInt(arguments[2]));
        System.out.println("case,requests,median_ms,highest_ms");
        preview.progress();
        preview.actions();
    }

    /**
     * Each action that the plan has, and many that are unknown: those are sought by their title.
     */
    private void progress() throws Exception {
        var known = new ArrayList<String>();
        var list = visitor.get("/beheer/invoer/voortgang.csv");
        for (var row = ROW.matcher(list); row.find(); ) {
            known.add(row.group(1));
        }
        var lines = new StringBuilder("Nummer;Actie;Stand;Hoe het gaat;Waarom\n");
        for (var i = 0; i < LINES; i++) {
            lines.append(
                    i < known.size()
                            ? known.get(i) + ";;loopt;groen;Het gaat nu goed.\n"
                            : ";Onbekende actie nummer %d;loopt;groen;Het gaat nu goed.\n"
                                    .formatted(i));
        }
        measure(
                "progress (5000 lines: each action changed and the rest unknown)",
                "/beheer/invoer/voortgang",
                lines.toString());
    }

    private void actions() throws Exception {
        visitor.post("/plan/versies", "titel=Meting&reden=Meting");
        var draft = DRAFT.matcher(visitor.get("/beheer/invoer"));
        if (!draft.find()) {
            throw new IllegalStateException("There is no draft to read actions into.");
        }
        var lines = new StringBuilder("Actie;Thema;Partners;Mijlpaal\n");
        for (var i = 0; i < LINES; i++) {
            lines.append("Nieuwe actie nummer %d;ondermijning;politie;eind 2026\n".formatted(i));
        }
        measure("actions (5000 lines: all new)", draft.group(), lines.toString());
    }

    private void measure(String name, String kind, String text) throws Exception {
        var page = visitor.send(kind, text);
        var times = new ArrayList<Double>();
        for (var i = 0; i < requests; i++) {
            var from = System.nanoTime();
            visitor.get(page);
            times.add((System.nanoTime() - from) / 1e6);
        }
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%.0f,%.0f%n",
                name,
                requests,
                sorted.get(sorted.size() / 2),
                sorted.getLast());
    }
}
