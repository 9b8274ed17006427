package nl.regiekamer.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.regiekamer.platform.time.TownTime;

/** Days and moments as the Dutch write them, on the clock of the municipality. */
class DutchTime {

    static final ZoneId ZONE = TownTime.ZONE;

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-uuuu", DUTCH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm", DUTCH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H.mm.ss", DUTCH);

    private DutchTime() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, DUTCH);
    }

    /** Day and clock; in the hour that passes twice it says which of the two is meant. */
    static String moment(Instant moment) {
        var local = moment.atZone(ZONE);
        var clock = (local.getSecond() == 0 ? CLOCK : SECONDS).format(local);
        return "%s, %s uur%s".formatted(day(local.toLocalDate()), clock, whichHour(local));
    }

    static boolean clockChanges(Instant from, Instant until) {
        var rules = ZONE.getRules();
        return !rules.getOffset(from).equals(rules.getOffset(until));
    }

    private static String whichHour(ZonedDateTime local) {
        var rules = ZONE.getRules();
        if (rules.getValidOffsets(local.toLocalDateTime()).size() < 2) {
            return "";
        }
        return rules.isDaylightSavings(local.toInstant()) ? " (zomertijd)" : " (wintertijd)";
    }
}
