package nl.regiekamer.analysis.disclosure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of small random tables, in blocks of a thousand seeds; run by prove. */
@Tag("prove")
class RandomTablesProofTests {

    @ParameterizedTest(name = "seeds from {0} thousand")
    @ValueSource(longs = {1, 2, 3})
    void whatIsSuppressedIsHiddenAsTryingAllTablesShows(long thousand) {
        for (var seed = thousand * 1000; seed < (thousand + 1) * 1000; seed++) {
            RandomTableProof.prove(seed);
        }
    }
}
