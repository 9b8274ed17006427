package nl.regiekamer.picture.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiekamer.picture.FigureFormat;
import nl.regiekamer.picture.Pictures;
import nl.regiekamer.picture.rules.Measurement;
import nl.regiekamer.plan.Indicator;
import nl.regiekamer.plan.PlanBook;
import nl.regiekamer.plan.Plans;
import nl.regiekamer.plan.PolicyPlan;
import org.springframework.stereotype.Component;

/** The figures of an indicator by the terms of the plans: this one beside the one before. */
@Component
class PlanPeriods {

    private static final Pattern TERM = Pattern.compile("(\\d{4})\\D+(\\d{4})");

    private final Plans plans;
    private final Pictures pictures;

    PlanPeriods(Plans plans, Pictures pictures) {
        this.plans = plans;
        this.pictures = pictures;
    }

    /** The years of a plan. */
    private record Term(int first, int last) {

        static Term of(PolicyPlan plan) {
            return new Term(plan.term().from().getYear(), plan.term().lastDay().getYear());
        }

        boolean holds(Measurement figure) {
            return figure.findYear().filter(year -> year >= first && year <= last).isPresent();
        }

        String words() {
            return "%d–%d".formatted(first, last);
        }
    }

    /** A row for each term, the earliest first; none when no term has a figure. */
    IndicatorPage.Periods of(Indicator indicator) {
        var series =
                pictures.mainSeries(indicator).stream().filter(one -> !one.countOnly()).toList();
        var shown =
                series.stream().filter(one -> terms().anyMatch(term -> term.holds(one))).toList();
        return shown.isEmpty()
                ? IndicatorPage.Periods.NONE
                : new IndicatorPage.Periods(
                        terms().map(term -> row(indicator, series, term)).toList(),
                        pictures.sourcesOf(shown));
    }

    /** Of the plan in force, the one before it, and those that these name as the one before. */
    private Stream<Term> terms() {
        return Stream.concat(plans.before().stream(), Stream.of(plans.current()))
                .map(PlanBook::plan)
                .flatMap(plan -> Stream.concat(before(plan), Stream.of(Term.of(plan))))
                .distinct()
                .sorted(Comparator.comparingInt(Term::first));
    }

    private static Stream<Term> before(PolicyPlan plan) {
        return Optional.ofNullable(plan.previousTerm()).flatMap(PlanPeriods::read).stream();
    }

    private static Optional<Term> read(String words) {
        var matcher = TERM.matcher(words);
        return matcher.find()
                ? Optional.of(
                        new Term(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private static IndicatorPage.PeriodRow row(
            Indicator indicator, List<Measurement> series, Term term) {
        var within = series.stream().filter(term::holds).toList();
        if (within.isEmpty()) {
            return new IndicatorPage.PeriodRow(term.words(), "nog geen cijfer", "–", 0, false);
        }
        var format = new FigureFormat(indicator);
        return new IndicatorPage.PeriodRow(
                term.words(),
                figure(format, within.getFirst()),
                within.size() == 1 ? "–" : figure(format, within.getLast()),
                within.size(),
                within.getFirst().segment() != within.getLast().segment());
    }

    private static String figure(FigureFormat format, Measurement figure) {
        return "%s in %s".formatted(format.figure(figure), figure.yearInWords());
    }
}
