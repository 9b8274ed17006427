package nl.regiekamer.analysis.numeric;

import java.util.SplittableRandom;

/**
 * Random numbers for work that is done in blocks: each block has a stream of its own that depends
 * on the seed and the number of the block alone, so that the answer does not depend on which thread
 * does what.
 */
public final class RandomStream {

    private RandomStream() {}

    /**
     * The stream of one block.
     *
     * <p>The seed is scrambled per block: streams whose seeds differ by the step of the generator
     * would be the same numbers, one place further.
     */
    public static SplittableRandom of(long seed, long block) {
        var scrambled = new SplittableRandom(seed).nextLong();
        return new SplittableRandom(new SplittableRandom(scrambled ^ block).nextLong());
    }
}
