package nl.regiekamer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class GzipTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2048, 100_000})
    void comesBackAsItWas(int length) throws IOException {
        var random = new Random(20261126);
        var words = new StringBuilder();
        while (words.length() < length) {
            words.append("<td>Binnenstad ").append(random.nextInt(1000));
        }
        var page = words.substring(0, length).getBytes(StandardCharsets.UTF_8);

        var packed = Gzip.compress(page);

        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br|true",
                "br;q=1.0, gzip;q=0.8, *;q=0.1|true",
                "*|true",
                "gzip;q=0|false",
                "gzip;q=0.0, identity|false",
                "identity|false",
                "br|false"
            })
    void packsForWhoCanReadIt(String accepted, boolean wanted) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", accepted);

        assertThat(Gzip.isWanted(request, 5000)).isEqualTo(wanted);
    }

    @Test
    void leavesSmallPagesAndThoseWhoSayNothing() {
        var silent = new MockHttpServletRequest();
        var asking = new MockHttpServletRequest();
        asking.addHeader("Accept-Encoding", "gzip");

        assertThat(Gzip.isWanted(silent, 5000)).isFalse();
        assertThat(Gzip.isWanted(asking, 500)).isFalse();
    }
}
