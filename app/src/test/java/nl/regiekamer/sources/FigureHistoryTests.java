package nl.regiekamer.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.kernel.Period;
import nl.regiekamer.sources.FigureHistory.Event;
import nl.regiekamer.sources.FigureSpell.State;
import nl.regiekamer.sources.ThenAndNow.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figure was in force when. */
class FigureHistoryTests {

    private static final SeriesKey SERIES = SeriesKey.of("T", "misdrijven");
    private static final AreaCode HERE = new AreaCode("BU01000001");
    private static final AreaCode THERE = new AreaCode("BU01000002");
    private static final FigurePlace PLACE = new FigurePlace(SERIES, HERE, Period.year(2021));
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static final List<Event> ARRIVALS =
            Stream.of(FIRST, SECOND, THIRD).map(one -> new Event(at(one), one, true)).toList();

    @Test
    void tellsThatTheEarlierFigureHoldsAgainWhenADeliveryIsWithdrawn() {
        var events = new ArrayList<>(ARRIVALS);
        events.add(new Event(at(new UUID(0, 9)), SECOND, false));
        var stored = List.of(figure(HERE, 10, FIRST), figure(HERE, 99, SECOND));

        var history = FigureHistory.of(PLACE, stored, Map.of(SECOND, FIRST), events);

        assertThat(history)
                .extracting(one -> one.figure().value())
                .containsExactly(10.0, 99.0, 10.0);
        assertThat(history)
                .extracting(FigureSpell::state)
                .containsExactly(State.REPLACED, State.WITHDRAWN, State.IN_FORCE);
        assertThat(history.getLast().since()).isEqualTo(at(new UUID(0, 9)));
    }

    @Test
    void tellsThatACorrectionTookThePlace() {
        var history =
                history(Map.of(SECOND, FIRST), figure(HERE, 10, FIRST), figure(HERE, 11, SECOND));

        assertThat(history)
                .extracting(FigureSpell::state)
                .containsExactly(State.REPLACED, State.IN_FORCE);
        assertThat(history.getFirst().until()).isEqualTo(at(SECOND));
        assertThat(history.getLast().figure().value()).isEqualTo(11);
        assertThat(history.getLast().until()).isNull();
    }

    @Test
    void tellsThatACorrectionLeftTheFigureOut() {
        var history =
                history(Map.of(SECOND, FIRST), figure(HERE, 10, FIRST), figure(THERE, 5, SECOND));

        assertThat(history)
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.state()).isEqualTo(State.LEFT_OUT);
                    assertThat(spell.until()).isEqualTo(at(SECOND));
                });
    }

    @Test
    void leavesAFigureInForceWhenAnotherDeliveryIsSilentAboutIt() {
        var history = history(Map.of(), figure(HERE, 10, FIRST), figure(THERE, 5, SECOND));

        assertThat(history).extracting(FigureSpell::state).containsExactly(State.IN_FORCE);
    }

    @Test
    void tellsThatAFigureCameBackWhenTheOneThatReplacedItWasWithdrawn() {
        var history =
                history(
                        Map.of(THIRD, SECOND),
                        figure(HERE, 10, FIRST),
                        figure(HERE, 12, SECOND),
                        figure(THERE, 5, THIRD));

        assertThat(history)
                .extracting(one -> one.figure().value())
                .containsExactly(10.0, 12.0, 10.0);
        assertThat(history.getLast().since()).isEqualTo(at(THIRD));
        assertThat(history.getLast().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void isEmptyForAPlaceThatNeverHadAFigure() {
        assertThat(history(Map.of(), figure(THERE, 5, FIRST))).isEmpty();
    }

    @Test
    void comparesThenWithNow() {
        var then = List.of(figure(HERE, 10, FIRST), figure(THERE, 5, FIRST));

        assertThat(changes(then, then)).containsExactly(Change.NONE, Change.NONE);
        assertThat(changes(then, List.of(figure(HERE, 11, SECOND), figure(THERE, 5, SECOND))))
                .containsExactly(Change.REVISED, Change.CONFIRMED);
        assertThat(changes(then, List.of(figure(HERE, 10, FIRST))))
                .containsExactly(Change.NONE, Change.WITHDRAWN);
        assertThat(changes(List.of(), then)).containsExactly(Change.LATER, Change.LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-01-01/2023-02-01", "onbekend"})
    void readsAPeriodAsItWritesIt(String text) {
        assertThat(FigurePlace.find(SERIES, HERE, text))
                .hasValueSatisfying(place -> assertThat(place.periodText()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vorig jaar", "2023-02-01/2023-01-01", "99999999999", "2023-1/2"})
    void takesNoOtherTextForAPeriod(String text) {
        assertThat(FigurePlace.find(SERIES, HERE, text)).isEmpty();
    }

    @Test
    void readsASeriesAsItWritesIt() {
        var series =
                new SeriesKey(
                        "T:1", "van 0 tot 4 jaar & ouder", Map.of("Soort", "1.1.1", "B", "=x"));

        assertThat(SeriesKey.find(series.text())).contains(series);
        assertThat(SeriesKey.find("T")).isEmpty();
        assertThat(SeriesKey.find("T:m:zonder-waarde")).isEmpty();
        assertThat(SeriesKey.find("%zz:m:")).isEmpty();
        assertThat(SeriesKey.find("::")).isEmpty();
    }

    private static List<Change> changes(List<Figure> then, List<Figure> now) {
        return ThenAndNow.join(then, now).stream().map(ThenAndNow::change).toList();
    }

    private static List<FigureSpell> history(Map<UUID, UUID> corrections, Figure... stored) {
        return FigureHistory.of(PLACE, List.of(stored), corrections, ARRIVALS);
    }

    /** Each delivery comes a second after the one before. */
    private static Instant at(UUID delivery) {
        return Instant.EPOCH.plusSeconds(delivery.getLeastSignificantBits());
    }

    private static Figure figure(AreaCode area, double value, UUID delivery) {
        return new Figure(SERIES, area, Period.year(2021), value, null, null, delivery);
    }
}
