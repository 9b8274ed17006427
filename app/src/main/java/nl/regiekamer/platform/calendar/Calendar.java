package nl.regiekamer.platform.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiekamer.platform.definitions.Definitions;

/**
 * The municipality's calendar: which days are worked, which are holidays, when terms end.
 *
 * <p>Made from definitions; holds no number of any law itself. Immutable and safe for use by many
 * threads.
 */
public final class Calendar {

    /** The clock of the municipality. */
    public static final ZoneId ZONE = DutchTime.ZONE;

    private final HolidayIndex holidays;
    private final Map<RegimeId, List<Regime>> regimes;
    private final Map<String, Term> terms;

    private Calendar(List<HolidayRule> holidays, List<Regime> regimes, List<TermDefinition> terms) {
        this.holidays = new HolidayIndex(holidays);
        this.regimes = regimes.stream().collect(Collectors.groupingBy(Regime::id));
        this.terms = new LinkedHashMap<>();
        terms.stream()
                .collect(
                        Collectors.groupingBy(
                                TermDefinition::id, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, versions) -> this.terms.put(id, new Term(versions, this)));
    }

    /**
     * A calendar from all versions of all definitions.
     *
     * @throws IllegalArgumentException naming all faults at once, when a regime is missing or a
     *     term cannot be counted under its regime
     */
    public static Calendar of(
            List<HolidayRule> holidays, List<Regime> regimes, List<TermDefinition> terms) {
        var calendar = new Calendar(holidays, regimes, terms);
        var faults = calendar.faults(holidays, terms);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), faults));
        }
        return calendar;
    }

    /**
     * A calendar from the definitions of the kinds {@code feestdag}, {@code termijnregime} and
     * {@code termijn}, the pack's own included.
     */
    public static Calendar of(Definitions all) {
        return of(
                all.listAll("feestdag").stream()
                        .map(one -> one.as(HolidayRule.class).with(one.validity()))
                        .toList(),
                all.listAll("termijnregime").stream()
                        .map(one -> one.as(Regime.class).with(one.validity()))
                        .toList(),
                all.listAll("termijn").stream()
                        .map(one -> one.as(TermDefinition.class).with(one.validity()))
                        .toList());
    }

    /** Whether the municipality works on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays(day).isOrdinary(day);
    }

    /** The first working day after that day. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return workingDays(day).after(day);
    }

    /** So many working days later, or earlier when negative; 0 is the day itself. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        return workingDays(day).plus(day, workingDays);
    }

    /** The holidays that a regime recognises in a year, by date. */
    public List<Holiday> holidaysOf(int year, RegimeId regime) {
        return List.copyOf(holidays.of(regime, year).values());
    }

    /**
     * The term with that id.
     *
     * @throws IllegalArgumentException when no definition has the id
     */
    public Term getTerm(String id) {
        return findTerm(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "De termijn '%s' bestaat niet. Misschien is een van deze bedoeld: %s?"
                                        .formatted(id, String.join(", ", terms.keySet()))));
    }

    public Optional<Term> findTerm(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** All terms, in the order of the definitions. */
    public List<Term> listTerms() {
        return List.copyOf(terms.values());
    }

    OrdinaryDays daysOf(RegimeId regime, LocalDate start) {
        return new OrdinaryDays(regimeOn(regime, start), holidays);
    }

    Regime regimeOn(RegimeId id, LocalDate start) {
        return regimes.getOrDefault(id, List.of()).stream()
                .filter(regime -> regime.isInForce(start))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "Het termijnregime '%s' geldt niet op %s. Misschien klopt de begindatum niet?"
                                        .formatted(id, DutchTime.day(start))));
    }

    private OrdinaryDays workingDays(LocalDate day) {
        return daysOf(RegimeId.WORKING_DAYS, day);
    }

    private List<String> faults(List<HolidayRule> holidayRules, List<TermDefinition> definitions) {
        var faults = new ArrayList<String>();
        if (!regimes.containsKey(RegimeId.WORKING_DAYS)) {
            faults.add(unknown(RegimeId.WORKING_DAYS, "de kalender"));
        }
        for (var rule : holidayRules) {
            rule.recognisedFor().stream()
                    .filter(regime -> !regimes.containsKey(regime))
                    .forEach(regime -> faults.add(unknown(regime, "feestdag '" + rule.id() + "'")));
        }
        for (var term : definitions) {
            if (!regimes.containsKey(term.regime())) {
                faults.add(unknown(term.regime(), "termijn '" + term.id() + "'"));
            } else if (cannotBeCounted(term)) {
                faults.add(
                        "Termijn '%s' telt werkdagen, maar regime '%s' telt tijdstippen. Misschien is regime '%s' bedoeld?"
                                .formatted(term.id(), term.regime(), RegimeId.WORKING_DAYS));
            }
        }
        return faults;
    }

    private boolean cannotBeCounted(TermDefinition term) {
        return term.length().unit() == TermUnit.WORKING_DAYS
                && regimes.getOrDefault(term.regime(), List.of()).stream()
                        .anyMatch(regime -> regime.counting() == Regime.Counting.MOMENTS);
    }

    private String unknown(RegimeId regime, String where) {
        return "Het termijnregime '%s' van %s bestaat niet. Misschien is een van deze bedoeld: %s?"
                .formatted(
                        regime,
                        where,
                        regimes.keySet().stream()
                                .map(RegimeId::value)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
