package nl.regiekamer.sources.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.Delivery;
import nl.regiekamer.sources.Figure;
import nl.regiekamer.sources.FigureNames;
import nl.regiekamer.sources.Figures;
import nl.regiekamer.sources.SeriesKey;
import nl.regiekamer.sources.ThenAndNow;
import nl.regiekamer.sources.ThenAndNow.Change;
import nl.regiekamer.sources.web.PastFigures.AsItWas;
import nl.regiekamer.sources.web.PastFigures.Downloads;
import nl.regiekamer.sources.web.PastFigures.From;
import nl.regiekamer.sources.web.PastFigures.Moment;
import nl.regiekamer.sources.web.PastFigures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts figures as they were at a moment beside those of now. */
@Component
class PastPages {

    private static final int ROWS_ON_PAGE = 300;

    private final Figures figures;
    private final Deliveries deliveries;
    private final FigureNames names;
    private final PastChoices choices;

    PastPages(Figures figures, Deliveries deliveries, FigureNames names, PastChoices choices) {
        this.figures = figures;
        this.deliveries = deliveries;
        this.names = names;
        this.choices = choices;
    }

    AsItWas page(PastChoice choice) {
        var series = choice.series();
        if (series == null || !choice.faults().isEmpty()) {
            return empty(choice);
        }
        var all = compare(choice);
        var byId = byId();
        var shown = all.stream().limit(ROWS_ON_PAGE).map(one -> row(one, byId)).toList();
        var moments = moments(choice, series, byId);
        return new AsItWas(
                choice.faults(),
                choices.form(choice),
                heading(choice, series),
                lead(choice, all, moments),
                choice.area() == null,
                shown,
                all.size() > shown.size()
                        ? "Getoond zijn de eerste %s van %s regels; de bestanden hebben ze alle."
                                .formatted(Dutch.count(shown.size()), Dutch.count(all.size()))
                        : "",
                moments,
                new Downloads(
                        PastChoice.PAGE,
                        PastChoice.query(series, choice.area())
                                + "&op="
                                + PastChoice.encode(choice.moment().toString())));
    }

    private AsItWas empty(PastChoice choice) {
        return new AsItWas(
                choice.faults(),
                choices.form(choice),
                "",
                choice.faults().isEmpty()
                        ? "Er is nog niets ingelezen."
                        : "Wat gold er op een eerdere dag, en wat is ervan geworden?",
                false,
                List.of(),
                "",
                List.of(),
                new Downloads(PastChoice.PAGE, ""));
    }

    /** Newest period first, and within it large areas before small ones. */
    List<ThenAndNow> compare(PastChoice choice) {
        var series = choice.series();
        if (series == null) {
            return List.of();
        }
        return ThenAndNow.join(
                        figures.listAsOf(series, choice.moment()), figures.listCurrent(series))
                .stream()
                .filter(one -> choice.area() == null || one.place().area().equals(choice.area()))
                .sorted(
                        Comparator.comparing(
                                        (ThenAndNow one) ->
                                                Optional.ofNullable(one.place().period()),
                                        PastPages::newestFirst)
                                .thenComparing(one -> one.place().area().level())
                                .thenComparing(one -> one.place().area()))
                .toList();
    }

    private static int newestFirst(Optional<Period> one, Optional<Period> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return other.get().compareTo(one.get());
    }

    Map<UUID, Delivery> byId() {
        return deliveries.listAll().stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    private Row row(ThenAndNow both, Map<UUID, Delivery> byId) {
        var place = both.place();
        var same = both.change() == Change.NONE;
        return new Row(
                names.area(place.area()),
                FigureWords.period(place.period()),
                value(both.then()),
                from(both.then(), byId),
                value(both.now()),
                same ? null : from(both.now(), byId),
                same,
                change(both),
                mark(both.change()),
                VersionPages.path(place));
    }

    private static String value(@Nullable Figure figure) {
        return figure == null ? "" : FigureWords.value(figure);
    }

    private static @Nullable From from(@Nullable Figure figure, Map<UUID, Delivery> byId) {
        return figure == null ? null : from(byId.get(figure.delivery()));
    }

    static @Nullable From from(@Nullable Delivery delivery) {
        return delivery == null
                ? null
                : new From(
                        "/bronnen/leveringen/" + delivery.id(),
                        "%s, versie %d%s"
                                .formatted(
                                        delivery.origin().title(),
                                        delivery.revision(),
                                        reserve(delivery)),
                        Dutch.date(LocalDate.ofInstant(delivery.origin().receivedAt(), Dutch.ZONE)),
                        Dutch.moment(delivery.origin().receivedAt()));
    }

    private static String reserve(Delivery delivery) {
        return (delivery.withdrawal() == null ? "" : " (ingetrokken)")
                + (delivery.openness().awaitsDecision() ? " (nog niet openbaar)" : "");
    }

    private static String change(ThenAndNow both) {
        var then = both.then();
        var now = both.now();
        if (both.change() != Change.REVISED || then == null || now == null) {
            return both.change().words();
        }
        var difference = now.value() - then.value();
        return difference == 0
                ? "marge of voorbehoud bijgesteld"
                : "bijgesteld: " + FigureWords.difference(rounded(difference));
    }

    /** Without what doubles leave behind a difference. */
    private static double rounded(double difference) {
        return Math.rint(difference * 10_000) / 10_000;
    }

    static String mark(Change change) {
        return switch (change) {
            case NONE, CONFIRMED -> "tag tag--done";
            case REVISED -> "tag tag--soon";
            case WITHDRAWN -> "tag tag--late";
            case LATER -> "tag tag--run";
        };
    }

    private String heading(PastChoice choice, SeriesKey series) {
        return "%s: %s"
                .formatted(
                        names.series(series),
                        choice.area() == null ? "alle gebieden" : names.area(choice.area()));
    }

    private static String lead(PastChoice choice, List<ThenAndNow> all, List<Moment> moments) {
        if (all.isEmpty()) {
            return "Voor dit gebied is er van deze reeks nooit een cijfer geweest. Kies een ander gebied, of alle gebieden.";
        }
        var counts =
                all.stream()
                        .collect(Collectors.groupingBy(ThenAndNow::change, Collectors.counting()));
        var then = all.size() - counts.getOrDefault(Change.LATER, 0L);
        if (then == 0) {
            return "Op %s was er nog geen cijfer; het eerste kwam binnen op %s."
                    .formatted(choice.words(), moments.getLast().delivery().received());
        }
        var changes = new ArrayList<String>();
        count(changes, counts.get(Change.REVISED), "bijgesteld");
        count(changes, counts.get(Change.WITHDRAWN), "ingetrokken");
        count(changes, counts.get(Change.LATER), "bijgekomen");
        return "Op %s %s. %s"
                .formatted(
                        choice.words(),
                        then == 1
                                ? "gold er 1 cijfer"
                                : "golden er %s cijfers".formatted(Dutch.count(then)),
                        changes.isEmpty()
                                ? "Daaraan is sindsdien niets veranderd."
                                : "Sindsdien: %s.".formatted(Dutch.list(changes)));
    }

    private static void count(List<String> words, @Nullable Long number, String what) {
        if (number != null) {
            words.add(Dutch.count(number) + " " + what);
        }
    }

    /** Just before each delivery that brought figures of the series, newest first. */
    private List<Moment> moments(PastChoice choice, SeriesKey series, Map<UUID, Delivery> byId) {
        var moments = new ArrayList<Moment>();
        for (var id : figures.listDeliveries(series)) {
            var delivery = byId.get(id);
            var from = from(delivery);
            if (delivery != null && from != null) {
                var before = PastChoice.justBefore(delivery.origin().receivedAt());
                moments.add(
                        new Moment(
                                from,
                                moments.isEmpty()
                                        ? ""
                                        : PastChoice.path(series, choice.area(), before)));
            }
        }
        Collections.reverse(moments);
        return moments;
    }
}
