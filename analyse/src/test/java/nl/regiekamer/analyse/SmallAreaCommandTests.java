package nl.regiekamer.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallAreaCommandTests {

    private static final String COMMAND =
            "small-area-counts --input areas.csv --count count --exposure homes --refused show --model ";

    @TempDir Path folder;

    /** Four areas that differ no more than chance have one rate, 40 of 400, under either model. */
    @ParameterizedTest
    @ValueSource(strings = {"poisson-gamma", "poisson-lognormal"})
    void areasThatDifferNoMoreThanChanceGetTheCommonRateAndARefusal(String model) {
        var answer =
                new Terminal(folder)
                        .with(
                                "areas.csv",
                                "id,count,homes",
                                "A,10,100",
                                "B,11,100",
                                "C,10,100",
                                "D,9,100")
                        .answer(COMMAND + model);

        assertThat(answer)
                .anyMatch(line -> line.startsWith("# verdict") && line.contains("refused"));
        assertThat(answer)
                .anyMatch(line -> line.startsWith("# between-areas") && line.endsWith("0.0"));
        var first = answer.stream().filter(line -> line.startsWith("A,")).findFirst().orElseThrow();
        var cells = first.split(",");
        assertThat(Double.parseDouble(cells[3])).isEqualTo(0.1, offset(1e-9));
        assertThat(Double.parseDouble(cells[4])).isEqualTo(0.75 * 2 / 90_000, offset(1e-9));
    }

    @Test
    void anAreaWithoutExposureIsRefusedInWords() {
        var said =
                new Terminal(folder)
                        .with("areas.csv", "count,homes", "3,10", "4,0", "5,10", "1,10")
                        .refusal(COMMAND + "poisson-lognormal");

        assertThat(said).contains("without exposure");
    }
}
