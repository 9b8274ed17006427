package nl.regiekamer.analysis;

import java.util.Random;

/** Draws Poisson counts by Knuth's product of uniforms. */
public final class PoissonCounts {

    private PoissonCounts() {}

    public static int draw(Random random, double mean) {
        if (mean > 300) { // beyond this the limit would be too small for a double
            return draw(random, mean / 2) + draw(random, mean / 2);
        }
        var limit = Math.exp(-mean);
        var product = random.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
