package nl.regiekamer.sources.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.sources.Deliveries;
import nl.regiekamer.sources.FigureNames;
import nl.regiekamer.sources.FigurePlace;
import nl.regiekamer.sources.FigureSpell;
import nl.regiekamer.sources.FigureSpell.State;
import nl.regiekamer.sources.web.PastFigures.Downloads;
import nl.regiekamer.sources.web.PastFigures.From;
import nl.regiekamer.sources.web.PastFigures.Version;
import nl.regiekamer.sources.web.PastFigures.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one figure's whole story: every value, from which delivery, from when until when. */
@Component
class VersionPages {

    private final Deliveries deliveries;
    private final FigureNames names;

    VersionPages(Deliveries deliveries, FigureNames names) {
        this.deliveries = deliveries;
        this.names = names;
    }

    /** The page of one figure. */
    static String path(FigurePlace place) {
        return PastChoice.VERSIONS + query(place);
    }

    private static String query(FigurePlace place) {
        return PastChoice.query(place.series(), place.area())
                + "&periode="
                + PastChoice.encode(place.periodText());
    }

    Versions page(FigurePlace place, List<FigureSpell> spells) {
        var rows = new ArrayList<Version>();
        spells.forEach(spell -> rows.add(row(spell)));
        Collections.reverse(rows);
        return new Versions(
                "%s: %s, %s"
                        .formatted(
                                names.series(place.series()),
                                names.area(place.area()),
                                FigureWords.period(place.period())),
                lead(spells.getLast(), spells.size()),
                rows,
                PastChoice.path(place.series(), place.area(), null),
                new Downloads(PastChoice.VERSIONS, query(place)));
    }

    private static String lead(FigureSpell last, int number) {
        var value = FigureWords.value(last.figure());
        var words =
                switch (last.state()) {
                    case IN_FORCE ->
                            "Nu geldt %s, sinds %s.".formatted(value, moment(last.since()));
                    case LEFT_OUT, REPLACED ->
                            "Dit cijfer geldt niet meer. Tot %s gold %s; de verbeterde levering van dat moment noemt het niet meer."
                                    .formatted(moment(last.until()), value);
                    case WITHDRAWN ->
                            "Dit cijfer geldt niet meer. Tot %s gold %s; toen is de levering ingetrokken waar het uit kwam."
                                    .formatted(moment(last.until()), value);
                };
        return number == 1
                ? words + " Er is maar één versie."
                : "%s Er waren %d versies.".formatted(words, number);
    }

    private Version row(FigureSpell spell) {
        return new Version(
                FigureWords.value(spell.figure()),
                from(spell.figure().delivery()),
                moment(spell.since()),
                moment(spell.until()),
                spell.state().words(),
                mark(spell.state()));
    }

    private static String mark(State state) {
        return switch (state) {
            case IN_FORCE -> "tag tag--run";
            case REPLACED -> "tag tag--done";
            case LEFT_OUT, WITHDRAWN -> "tag tag--late";
        };
    }

    private From from(UUID id) {
        return java.util.Objects.requireNonNull(PastPages.from(deliveries.get(id)));
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "nu" : Dutch.moment(moment);
    }
}
