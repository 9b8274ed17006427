package nl.regiekamer.platform.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By which rule a holiday's date follows from the year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "soort")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HolidayDate.Fixed.class, name = "vast"),
    @JsonSubTypes.Type(value = HolidayDate.FromEaster.class, name = "pasen"),
    @JsonSubTypes.Type(value = HolidayDate.Listed.class, name = "datums")
})
public sealed interface HolidayDate {

    /** The dates in that year; empty when the rule names none. */
    List<LocalDate> in(int year);

    /**
     * The same day each year, as Christmas; King's Day moves when it is a Sunday.
     *
     * @param month 1 to 12
     * @param day day of the month
     * @param daysWhenSunday where the feast goes when that day is a Sunday: -1 is the Saturday
     *     before; null when it stays
     */
    record Fixed(
            @JsonProperty("maand") int month,
            @JsonProperty("dag") int day,
            @JsonProperty("op-zondag-plus-dagen") @Nullable Integer daysWhenSunday)
            implements HolidayDate {

        public Fixed {
            MonthDay.of(month, day);
        }

        @Override
        public List<LocalDate> in(int year) {
            var date = MonthDay.of(month, day).atYear(year);
            if (daysWhenSunday != null && date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return List.of(date.plusDays(daysWhenSunday));
            }
            return List.of(date);
        }
    }

    /**
     * A number of days after Easter Sunday.
     *
     * @param plusDays 39 for Ascension Day; negative before Easter
     */
    record FromEaster(@JsonProperty("plus-dagen") int plusDays) implements HolidayDate {

        @Override
        public List<LocalDate> in(int year) {
            return List.of(Easter.sunday(year).plusDays(plusDays));
        }
    }

    /**
     * Days named one by one, as by a decree.
     *
     * @param dates the days, at least one
     */
    record Listed(@JsonProperty("datums") List<LocalDate> dates) implements HolidayDate {

        public Listed {
            dates = List.copyOf(dates);
        }

        @Override
        public List<LocalDate> in(int year) {
            return dates.stream().filter(date -> date.getYear() == year).toList();
        }
    }
}
