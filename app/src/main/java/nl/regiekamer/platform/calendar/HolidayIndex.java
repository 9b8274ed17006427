package nl.regiekamer.platform.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The holidays per regime and year, worked out once. */
class HolidayIndex {

    private record Key(RegimeId regime, int year) {}

    private final List<HolidayRule> rules;
    private final ConcurrentHashMap<Key, NavigableMap<LocalDate, Holiday>> years =
            new ConcurrentHashMap<>();

    HolidayIndex(List<HolidayRule> rules) {
        this.rules = List.copyOf(rules);
    }

    NavigableMap<LocalDate, Holiday> of(RegimeId regime, int year) {
        return years.computeIfAbsent(new Key(regime, year), this::compute);
    }

    Optional<Holiday> find(RegimeId regime, LocalDate day) {
        return Optional.ofNullable(of(regime, day.getYear()).get(day));
    }

    private NavigableMap<LocalDate, Holiday> compute(Key key) {
        var holidays = new TreeMap<LocalDate, Holiday>();
        for (var rule : rules) {
            if (rule.recognisedFor().contains(key.regime())) {
                for (var date : rule.in(key.year())) {
                    holidays.merge(date, new Holiday(date, rule.name()), HolidayIndex::join);
                }
            }
        }
        return Collections.unmodifiableNavigableMap(holidays);
    }

    private static Holiday join(Holiday one, Holiday other) {
        return new Holiday(one.date(), one.name() + " en " + other.name());
    }
}
