package nl.regiekamer.platform.calendar;

import java.util.List;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.platform.definitions.Definitions;

/** The definitions in the repository, as the engine reads them. */
class NationalDefinitions {

    private static final Definitions ALL =
            Definitions.loadNational(Reactor.root().resolve("definitions"));

    private NationalDefinitions() {}

    static Calendar calendar() {
        return Calendar.of(ALL);
    }

    static List<HolidayRule> holidays() {
        return ALL.listAll("feestdag").stream()
                .map(one -> one.as(HolidayRule.class).with(one.validity()))
                .toList();
    }

    static List<Regime> regimes() {
        return ALL.listAll("termijnregime").stream()
                .map(one -> one.as(Regime.class).with(one.validity()))
                .toList();
    }
}
