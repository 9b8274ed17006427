package nl.regiekamer.platform.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.platform.definitions.Check;
import nl.regiekamer.platform.definitions.Definition;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.Definitions;

/** What a calendar asks of its definitions beyond their schemas, with the place of each fault. */
public final class CalendarCheck implements Check {

    @Override
    public Set<String> kinds() {
        return Set.of("feestdag", "termijnregime", "termijn");
    }

    @Override
    public List<DefinitionFault> check(Definitions all) {
        var unreadable =
                Stream.of(
                                Check.fits("feestdag", HolidayRule.class),
                                Check.fits("termijnregime", Regime.class),
                                Check.fits("termijn", TermDefinition.class))
                        .flatMap(check -> check.check(all).stream())
                        .toList();
        return unreadable.isEmpty() ? uncountable(all) : unreadable;
    }

    private static List<DefinitionFault> uncountable(Definitions all) {
        var faults = new ArrayList<DefinitionFault>();
        for (var definition : all.listAll("termijn")) {
            var term = definition.as(TermDefinition.class);
            if (term.length().unit() == TermUnit.WORKING_DAYS && countsMoments(all, term)) {
                faults.add(workingDaysInMoments(definition, term));
            }
        }
        return faults;
    }

    private static boolean countsMoments(Definitions all, TermDefinition term) {
        return all.listVersions("termijnregime", term.regime().value()).stream()
                .anyMatch(regime -> regime.as(Regime.class).counting() == Regime.Counting.MOMENTS);
    }

    private static DefinitionFault workingDaysInMoments(
            Definition definition, TermDefinition term) {
        return definition.fault(
                List.of("duur", "eenheid"),
                "Termijn '%s' telt werkdagen, maar regime '%s' telt tijdstippen."
                        .formatted(term.id(), term.regime()),
                "Misschien is regime '%s' bedoeld.".formatted(RegimeId.WORKING_DAYS));
    }
}
