package nl.regiekamer.plan.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.regiekamer.plan.ActionState;
import nl.regiekamer.plan.versions.ActionNames;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.sheets.RowFault;
import nl.regiekamer.platform.sheets.SheetChange;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetRow;
import nl.regiekamer.platform.web.WrittenMeanwhile;

/**
 * Looks at one file of progress.
 *
 * @param names the actions of the plan in force
 * @param gone holders who left, as a list names them
 * @param last the last report, by action
 * @param handovers the last time that an action went to a holder
 * @param states in which an action can be
 * @param otherPlans the actions of other plans, each with the title of its plan
 */
record ProgressReader(
        ActionNames names,
        Set<String> gone,
        Map<String, Report> last,
        Function<String, Optional<WrittenMeanwhile.Deed>> handovers,
        List<ActionState> states,
        Supplier<Map<String, String>> otherPlans)
        implements SheetKind.Reader {

    @Override
    public SheetRow recognise(SheetRow row) {
        return names.recognise(row);
    }

    @Override
    public List<RowFault> check(SheetChange change) {
        var before = change.before();
        var after = Optional.ofNullable(change.after()).orElse(SheetRow.EMPTY);
        if (before == null) {
            return List.of(unknown(after));
        }
        var faults = new ArrayList<RowFault>();
        if (!before.get(ActionNames.TITLE).equals(after.get(ActionNames.TITLE))) {
            faults.add(
                    new RowFault(
                            "Actie",
                            "%s heet in het plan ‘%s’."
                                    .formatted(change.key(), before.get(ActionNames.TITLE)),
                            "Kijk of het nummer klopt. De tekst van een actie wijzigt u met een wijziging van het plan."));
        }
        if (ProgressRows.isHandover(change) && gone.contains(after.get(ProgressRows.HOLDER))) {
            faults.add(
                    new RowFault(
                            "Actiehouder",
                            "Deze persoon is vertrokken, of mag geen voortgang melden.",
                            "Kies een collega die dat mag of een partner, of maak de cel leeg."));
        }
        if (ProgressRows.isHandover(change) && ProgressRows.isGivenSince(before, after)) {
            faults.add(givenSince(before.get(ActionNames.NUMBER)));
        }
        if (ProgressRows.isReport(change)) {
            faults.addAll(ProgressFaults.of(after, states));
            findReportedSince(before, after).ifPresent(faults::add);
        }
        return faults;
    }

    /** A file that was fetched before somebody else reported would hide what that one wrote. */
    private Optional<RowFault> findReportedSince(SheetRow before, SheetRow after) {
        if (!ProgressRows.isReportedSince(before, after)) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get(before.get(ActionNames.NUMBER)))
                .filter(report -> !report.actor().equals(CurrentActor.get().id()))
                .map(report ->
                        RowFault.ofLine(
                                "Nadat u deze lijst ophaalde, meldde %s: ‘%s’."
                                        .formatted(report.by(), report.reason()),
                                "Haal de lijst opnieuw op en vul uw regel daarin in."));
    }

    private RowFault givenSince(String action) {
        return new RowFault(
                "Actiehouder",
                "Nadat u deze lijst ophaalde, kreeg de actie een andere actiehouder%s."
                        .formatted(
                                handovers
                                        .apply(action)
                                        .map(deed -> ": " + deed.words())
                                        .orElse("")),
                "Haal de lijst opnieuw op en vul uw regel daarin in.");
    }

    private RowFault unknown(SheetRow row) {
        var number = row.get(ActionNames.NUMBER);
        if (ActionNames.isNumber(number)) {
            return Optional.ofNullable(otherPlans.get().get(number))
                    .map(plan ->
                            new RowFault(
                                    "Nummer",
                                    "%s staat niet in het plan van nu, maar in ‘%s’."
                                            .formatted(number, plan),
                                    "Haal de regel weg: een plan dat is afgesloten, verandert niet meer."))
                    .orElseGet(() ->
                            new RowFault(
                                    "Nummer",
                                    "%s staat niet in het plan.".formatted(number),
                                    names.advice(row)));
        }
        return row.get(ActionNames.TITLE).isEmpty()
                ? RowFault.ofLine(
                        "Er staat niet over welke actie deze regel gaat.",
                        "Vul het nummer van de actie in, of haar titel zoals het plan die heeft.")
                : new RowFault(
                        "Actie",
                        "Deze titel staat niet in het plan.",
                        names.advice(row)
                                + " Een nieuwe actie neemt u op met een wijziging van het plan.");
    }
}
