package nl.regiekamer.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series of counts in a file in long form, each put on its own calendar. */
final class SeriesReader {

    static final List<Option> OPTIONS =
            List.of(
                    Option.file(
                            Request.INPUT,
                            "De reeks: een rij per week of maand, de oudste eerst; leeg of NA is niet geteld."),
                    RateMethods.COUNT,
                    Option.columnOrNone(
                            "series",
                            "Kolom met de naam van de reeks, bij meer reeksen in een bestand."),
                    Option.columnOrNone(
                            "date",
                            "Kolom met de eerste dag van elke week of maand; wat ontbreekt wordt een gat."),
                    Option.choice("per-year", "Weken of maanden.", "52", "12"),
                    Option.columnOrNone(
                            "holiday", "Kolom met 1 voor een periode met een feestdag, anders 0."),
                    Option.fileOrNone(
                            "holidays",
                            "Bestand met feestdagen: een kolom date, een dag per rij; vraagt om --date."));

    private final Request request;
    private final double[] counts;
    private final List<String> dates;
    private final boolean[] marks;
    private final List<LocalDate> holidays = new ArrayList<>();
    private final boolean monthly;

    private SeriesReader(Request request) {
        this.request = request;
        this.counts = request.input().numbersOrNaN(request.text("count"));
        this.dates = request.has("date") ? request.texts("date") : List.of();
        this.marks = request.has("holiday") ? request.marks("holiday") : new boolean[counts.length];
        this.monthly = isMonthly(request);
        if (request.has("holidays")) {
            readHolidays();
        }
    }

    static boolean isMonthly(Request request) {
        return request.text("per-year").equals("12");
    }

    static List<WatchedSeries> read(Request request) {
        return new SeriesReader(request).all();
    }

    private void readHolidays() {
        if (dates.isEmpty()) {
            throw new CommandFault(
                    "Zonder datums is niet te zeggen in welke periode een feestdag valt.",
                    "Geef de kolom met --date, of merk de perioden zelf met --holiday.");
        }
        var days = request.table("holidays").texts("date");
        for (int i = 0; i < days.size(); i++) {
            holidays.add(PeriodCalendar.day(days.get(i), i));
        }
    }

    private List<WatchedSeries> all() {
        requireCounts();
        var rows = new LinkedHashMap<String, List<Integer>>();
        var names = request.has("series") ? request.texts("series") : List.<String>of();
        for (int i = 0; i < counts.length; i++) {
            var name = names.isEmpty() ? "" : names.get(i);
            rows.computeIfAbsent(name, one -> new ArrayList<>()).add(i);
        }
        return dates.isEmpty() ? byOrder(rows) : byDate(rows);
    }

    private void requireCounts() {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new CommandFault(
                        "Rij %d telt %s; minder dan 0 kan niet.".formatted(i + 1, counts[i]),
                        "Geef aantallen vanaf 0, of laat leeg wat niet geteld is.");
            }
        }
    }

    /** Without dates the last rows have to be of the same time. */
    private List<WatchedSeries> byOrder(Map<String, List<Integer>> rows) {
        var length = rows.values().iterator().next().size();
        rows.forEach((name, own) -> {
            if (own.size() != length) {
                throw new CommandFault(
                        "Reeks '%s' heeft %d rijen, een andere %d; zonder datums is niet te zeggen wat er ontbreekt."
                                .formatted(name, own.size(), length),
                        "Geef de kolom met --date, of vul aan met rijen zonder aantal.");
            }
        });
        var all = new ArrayList<WatchedSeries>();
        rows.forEach((name, own) -> {
            var places = own.stream().mapToInt(i -> i).toArray();
            var held = new boolean[places.length];
            for (int t = 0; t < held.length; t++) {
                held[t] = marks[places[t]];
            }
            var numbers = Arrays.stream(places).mapToDouble(row -> counts[row]).toArray();
            all.add(new WatchedSeries(name, numbers, places, held, null));
        });
        return all;
    }

    /** All series go on to the last day of the file. */
    private List<WatchedSeries> byDate(Map<String, List<Integer>> rows) {
        var last = PeriodCalendar.day(dates.getFirst(), 0);
        for (int i = 1; i < dates.size(); i++) {
            var day = PeriodCalendar.day(dates.get(i), i);
            last = day.isAfter(last) ? day : last;
        }
        var all = new ArrayList<WatchedSeries>();
        for (var own : rows.entrySet()) {
            all.add(onCalendar(own.getKey(), own.getValue(), last));
        }
        return all;
    }

    private WatchedSeries onCalendar(String name, List<Integer> own, LocalDate last) {
        var start = own.getFirst();
        var calendar = new PeriodCalendar(PeriodCalendar.day(dates.get(start), start), monthly);
        var length = Math.max(1, calendar.holding(last) + 1);
        var places = new int[length];
        Arrays.fill(places, WatchedSeries.MISSING);
        var before = -1;
        for (int row : own) {
            var period = calendar.begunOn(PeriodCalendar.day(dates.get(row), row), row);
            if (period <= before) {
                throw new CommandFault(
                        "Rij %d (%s) komt niet na de rij ervoor."
                                .formatted(row + 1, dates.get(row)),
                        "Zet de oudste eerst, met een rij per periode; meer reeksen vragen om --series.");
            }
            places[period] = row;
            before = period;
        }
        return new WatchedSeries(
                name,
                Arrays.stream(places)
                        .mapToDouble(row -> row < 0 ? Double.NaN : counts[row])
                        .toArray(),
                places,
                held(places, calendar),
                calendar);
    }

    private boolean[] held(int[] places, PeriodCalendar calendar) {
        var held = new boolean[places.length];
        for (int t = 0; t < held.length; t++) {
            held[t] = places[t] >= 0 && marks[places[t]];
        }
        for (var day : holidays) {
            var period = calendar.holding(day);
            if (period >= 0 && period < held.length) {
                held[period] = true;
            }
        }
        return held;
    }
}
