package nl.regiekamer.area.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class ReferenceSystemTests {

    @ParameterizedTest
    @CsvSource({
        "'', WGS84",
        "urn:ogc:def:crs:OGC:1.3:CRS84, WGS84",
        "epsg:4326, WGS84",
        "urn:ogc:def:crs:EPSG::28992, RD",
        "EPSG:3857, UNKNOWN",
    })
    void isWhatTheFileSays(String name, ReferenceSystem expected) {
        assertThat(ReferenceSystem.declared(name)).isEqualTo(expected);
    }

    @Test
    void isSeenInTheRangeOfTheCoordinates() {
        assertThat(ReferenceSystem.seenIn(new Envelope(5.6, 5.7, 51.4, 51.5)))
                .isEqualTo(ReferenceSystem.WGS84);
        assertThat(ReferenceSystem.seenIn(new Envelope(51.4, 51.5, 5.6, 5.7)))
                .isEqualTo(ReferenceSystem.WGS84_SWAPPED);
        assertThat(ReferenceSystem.seenIn(new Envelope(170_000, 180_000, 380_000, 390_000)))
                .isEqualTo(ReferenceSystem.RD);
        assertThat(ReferenceSystem.seenIn(new Envelope(5.6, 9, 51.4, 51.5)))
                .isEqualTo(ReferenceSystem.UNKNOWN);
    }

    @Test
    void hasWordsForPeople() {
        assertThat(ReferenceSystem.RD.words()).contains("RD");
        assertThat(ReferenceSystem.WGS84.words()).contains("graden");
    }
}
