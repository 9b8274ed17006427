package nl.regiekamer.plan.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.progress.Light;
import nl.regiekamer.plan.progress.NewReport;
import nl.regiekamer.plan.progress.Report;
import nl.regiekamer.plan.progress.SentFile;
import nl.regiekamer.platform.web.Faults;
import org.springframework.util.MultiValueMap;

/**
 * A report as it was typed.
 *
 * @param seen number of the last report that the writer saw
 * @param state id of the state
 * @param light id of the light
 * @param reason why
 * @param results rows of results, those left empty too
 * @param address evidence that stands somewhere
 * @param addressLabel what that is
 * @param fileLabel what the file is
 */
public record ReportForm(
        int seen,
        String state,
        String light,
        String reason,
        List<ResultRow> results,
        String address,
        String addressLabel,
        String fileLabel) {

    /** Rows of results on the form. */
    public static final int RESULTS = 3;

    /** 1.234,5 as Dutch readers write it, or 1234.5. */
    private static final Pattern DUTCH = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    /** A result as it was typed. */
    public record ResultRow(String what, String amount, String unit) {

        boolean isEmpty() {
            return what.isEmpty() && amount.isEmpty() && unit.isEmpty();
        }
    }

    /** An empty form over the last report. */
    static ReportForm after(int seen, String state) {
        return new ReportForm(seen, state, "", "", rows(_ -> ""), "", "", "");
    }

    static ReportForm of(MultiValueMap<String, String> sent) {
        return new ReportForm(
                number(text(sent, "gezien")),
                text(sent, "stand"),
                text(sent, "licht"),
                text(sent, "waarom"),
                rows(name -> text(sent, name)),
                text(sent, "link"),
                text(sent, "link-naam"),
                text(sent, "bestand-naam"));
    }

    private static List<ResultRow> rows(java.util.function.UnaryOperator<String> sent) {
        return IntStream.rangeClosed(1, RESULTS)
                .mapToObj(i ->
                        new ResultRow(
                                sent.apply("wat-" + i),
                                sent.apply("aantal-" + i),
                                sent.apply("eenheid-" + i)))
                .toList();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip().replace("\r\n", "\n");
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** The same over a later report. */
    ReportForm over(Report later) {
        return new ReportForm(
                later.number(), state, light, reason, results, address, addressLabel, fileLabel);
    }

    /** What is missing or unreadable. */
    Faults faults(List<ActionState> states) {
        var faults =
                Faults.none()
                        .addIf(
                                states.stream().noneMatch(one -> one.id().equals(state)),
                                "stand",
                                "Kies waar de actie staat.")
                        .addIf(Light.find(light).isEmpty(), "licht", "Kies hoe het gaat.")
                        .addIf(
                                !NewReport.isSentence(reason),
                                "waarom",
                                "Schrijf in een zin waarom het zo gaat.")
                        .addIf(
                                reason.length() > NewReport.LONGEST_REASON,
                                "waarom",
                                "Uw zin heeft %d tekens; er passen er %d. Maak hem korter."
                                        .formatted(reason.length(), NewReport.LONGEST_REASON));
        states.stream()
                .filter(one -> one.id().equals(state))
                .flatMap(one -> Light.find(light).flatMap(it -> it.findContradiction(one)).stream())
                .forEach(fault -> faults.add("licht", fault));
        for (var i = 1; i <= results.size(); i++) {
            addFault(faults, results.get(i - 1), i);
        }
        return faults.addIf(
                !address.isEmpty() && !isAddress(),
                "link",
                "'%s' is geen webadres. Begin met https://.".formatted(address));
    }

    private static void addFault(Faults faults, ResultRow row, int i) {
        if (row.isEmpty()) {
            return;
        }
        faults.addIf(
                        row.what().isEmpty(),
                        "wat-" + i,
                        "Vul in wat u bij resultaat %d telde.".formatted(i))
                .addIf(
                        amount(row.amount()).isEmpty(),
                        "aantal-" + i,
                        "Vul bij resultaat %d een getal in, bijvoorbeeld 32 of 1.250,5."
                                .formatted(i))
                .addIf(
                        row.unit().isEmpty(),
                        "eenheid-" + i,
                        "Vul bij resultaat %d de eenheid in, bijvoorbeeld winkeliers."
                                .formatted(i));
    }

    private boolean isAddress() {
        try {
            var parsed = URI.create(address);
            return List.of("http", "https").contains(String.valueOf(parsed.getScheme()))
                    && parsed.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static Optional<BigDecimal> amount(String typed) {
        if (DUTCH.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** The report; only when there are no faults. */
    NewReport report(String action, Optional<SentFile> file) {
        var evidence = new ArrayList<NewReport.NewEvidence>();
        if (!address.isEmpty()) {
            var label = addressLabel.isEmpty() ? address : addressLabel;
            evidence.add(new NewReport.NewEvidence(label, address, Optional.empty()));
        }
        file.ifPresent(one -> {
            var label = fileLabel.isEmpty() ? one.name() : fileLabel;
            evidence.add(new NewReport.NewEvidence(label, "", file));
        });
        return new NewReport(
                action,
                seen,
                state,
                Light.find(light).orElseThrow(),
                reason,
                results.stream()
                        .filter(row -> !row.isEmpty())
                        .map(row ->
                                new Report.Result(
                                        row.what(), amount(row.amount()).orElseThrow(), row.unit()))
                        .toList(),
                evidence);
    }
}
