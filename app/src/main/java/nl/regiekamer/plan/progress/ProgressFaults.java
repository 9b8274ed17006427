package nl.regiekamer.plan.progress;

import static nl.regiekamer.plan.progress.ProgressRows.AMOUNT;
import static nl.regiekamer.plan.progress.ProgressRows.LIGHT;
import static nl.regiekamer.plan.progress.ProgressRows.REASON;
import static nl.regiekamer.plan.progress.ProgressRows.RESULT;
import static nl.regiekamer.plan.progress.ProgressRows.UNIT;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.platform.sheets.RowFault;
import nl.regiekamer.platform.sheets.SheetRow;

/** What a row lacks to be a report. */
final class ProgressFaults {

    private ProgressFaults() {}

    static List<RowFault> of(SheetRow row, List<ActionState> states) {
        var faults = new ArrayList<RowFault>();
        if (row.get(ProgressRows.STATE).isEmpty()) {
            faults.add(
                    new RowFault(
                            "Stand",
                            "De stand is leeg.",
                            "Vul in waar de actie staat, bijvoorbeeld 'loopt'."));
        }
        if (row.get(LIGHT).isEmpty()) {
            faults.add(
                    new RowFault(
                            "Hoe het gaat",
                            "Bij deze melding staat niet hoe het gaat.",
                            "Vul groen, oranje of rood in."));
        }
        states.stream()
                .filter(state -> state.id().equals(row.get(ProgressRows.STATE)))
                .filter(state ->
                        Light.find(row.get(LIGHT)).filter(it -> !it.fits(state)).isPresent())
                .forEach(state ->
                        faults.add(
                                new RowFault(
                                        "Hoe het gaat",
                                        Light.CONTRADICTION,
                                        Light.CONTRADICTION_REMEDY)));
        addReason(row.get(REASON), faults);
        addResult(row, faults);
        return faults;
    }

    private static void addReason(String reason, List<RowFault> faults) {
        if (!NewReport.isSentence(reason)) {
            faults.add(
                    new RowFault(
                            "Waarom",
                            reason.isEmpty()
                                    ? "Er staat niet waarom het zo gaat."
                                    : "'%s' zegt niet waarom het zo gaat.".formatted(reason),
                            "Schrijf het in een zin."));
        } else if (reason.length() > NewReport.LONGEST_REASON) {
            faults.add(
                    new RowFault(
                            "Waarom",
                            "De zin heeft %d tekens; er passen er %d."
                                    .formatted(reason.length(), NewReport.LONGEST_REASON),
                            "Maak de zin korter."));
        }
    }

    private static void addResult(SheetRow row, List<RowFault> faults) {
        var filled = List.of(RESULT, AMOUNT, UNIT).stream().filter(one -> !row.get(one).isEmpty());
        var count = filled.count();
        if (count == 1 || count == 2) {
            faults.add(
                    new RowFault(
                            "Resultaat",
                            "Een resultaat heeft drie delen: wat er is geteld, het aantal en de eenheid. Er ontbreekt iets.",
                            "Vul alle drie de kolommen in, of maak ze alle drie leeg."));
        }
    }
}
