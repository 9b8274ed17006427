package nl.regiekamer.analysis.disclosure;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 200 small random tables; {@link RandomTablesProofTests} takes thousands. */
class RandomTablesTests {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSuppressedIsHiddenAsTryingAllTablesShows(long seed) {
        RandomTableProof.prove(seed);
    }
}
