package nl.regiekamer.area.rules;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** In what the coordinates of a file are, as far as it can be seen. */
enum ReferenceSystem {
    WGS84("graden (WGS84)"),
    RD("meters (RD, EPSG:28992)"),
    /** Degrees with latitude first: a common mistake. */
    WGS84_SWAPPED("graden met de breedte vóór de lengte"),
    UNKNOWN("geen bekend stelsel");

    private static final Envelope DUTCH_DEGREES = new Envelope(3, 8, 50, 54);
    private static final Envelope DUTCH_DEGREES_SWAPPED = new Envelope(50, 54, 3, 8);
    private static final Envelope DUTCH_GRID = new Envelope(-7_000, 300_000, 289_000, 629_000);

    private final String words;

    ReferenceSystem(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** What the range of the coordinates says. */
    static ReferenceSystem seenIn(Envelope range) {
        if (DUTCH_DEGREES.contains(range)) {
            return WGS84;
        }
        if (DUTCH_GRID.contains(range)) {
            return RD;
        }
        return DUTCH_DEGREES_SWAPPED.contains(range) ? WGS84_SWAPPED : UNKNOWN;
    }

    /** What the old 'crs' member says; without one it is WGS84 by RFC 7946. */
    static ReferenceSystem declared(String name) {
        var text = name.toUpperCase(Locale.ROOT);
        if (text.isBlank() || text.contains("CRS84") || text.endsWith("4326")) {
            return WGS84;
        }
        return text.endsWith("28992") ? RD : UNKNOWN;
    }
}
