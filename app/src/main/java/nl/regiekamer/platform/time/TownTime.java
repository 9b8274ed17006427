package nl.regiekamer.platform.time;

import java.time.ZoneId;

/** The clock on the wall of a Dutch municipality: its days begin and end there. */
public final class TownTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private TownTime() {}
}
