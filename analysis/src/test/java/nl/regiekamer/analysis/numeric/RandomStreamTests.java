package nl.regiekamer.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTests {

    @Test
    void theSameBlockGivesTheSameNumbers() {
        assertThat(RandomStream.of(7, 3).nextLong()).isEqualTo(RandomStream.of(7, 3).nextLong());
        assertThat(RandomStream.of(7, 3).nextLong()).isNotEqualTo(RandomStream.of(8, 3).nextLong());
    }

    @Test
    void blocksShareNoNumbers() {
        var seen = new HashSet<Long>();
        for (var block = 0; block < 50; block++) {
            var stream = RandomStream.of(7, block);
            IntStream.range(0, 200).forEach(i -> seen.add(stream.nextLong()));
        }

        assertThat(seen).hasSize(50 * 200);
    }
}
