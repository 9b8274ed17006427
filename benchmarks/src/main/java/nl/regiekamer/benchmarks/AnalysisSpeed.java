package nl.regiekamer.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures the methods of {@code analysis} in three sizes each, beside the packages that
 * statisticians use, where those are on this machine.
 *
 * <p>Prints CSV with per work and size the seconds of the middle of nine runs after eight to warm
 * up, the bytes that it asked for per element, and the reference's seconds on the same input
 * without reading it. Arguments: the folder of the reference scripts, and a part of the name of the
 * works to measure (none for all).
 */
public final class AnalysisSpeed {

    private AnalysisSpeed() {}

    /** Measures all, or those whose name holds the second argument. */
    public static void main(String[] arguments) throws IOException {
        var scripts = Path.of(arguments.length > 0 ? arguments[0] : "benchmarks/reference");
        try (var yardstick = new Yardstick(scripts, arguments.length > 1 ? arguments[1] : "")) {
            System.out.println(Yardstick.HEADER);
            new SpaceSpeed(yardstick).measure();
            new TimeSpeed(yardstick).measure();
            new SurveySpeed(yardstick).measure();
        }
    }
}
