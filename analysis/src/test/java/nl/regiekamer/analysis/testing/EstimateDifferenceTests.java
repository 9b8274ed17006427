package nl.regiekamer.analysis.testing;

import static nl.regiekamer.analysis.Reference.relative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EstimateDifferenceTests {

    /** mpmath 1.3.0 with 30 digits; tolerance 1e-12 relative. */
    @Test
    void differenceOfTwoSurveysEqualsTheReference() {
        var from = new PublishedEstimate(27.4, 1.9);
        var to = new PublishedEstimate(30.5, 2.2);

        var difference = EstimateDifference.between(from, to);

        assertThat(difference.z()).isCloseTo(2.0901691352210793, relative(2.09, 1e-12));
        assertThat(difference.pValue()).isCloseTo(0.036602609048544877, relative(0.0366, 1e-12));
    }

    @Test
    void overlappingMarginsCanStillDiffer() {
        var from = new PublishedEstimate(27.4, 1.9);
        var to = new PublishedEstimate(30.5, 2.2);

        var difference = EstimateDifference.between(from, to);

        assertThat(from.value() + from.margin95()).isGreaterThan(to.value() - to.margin95());
        assertThat(difference.interval95().contains(0)).isFalse();
        assertThat(difference.pValue()).isLessThan(0.05);
    }

    @Test
    void turnsWithTheOrder() {
        var from = new PublishedEstimate(10, 1);
        var to = new PublishedEstimate(9, 2);

        var forth = EstimateDifference.between(from, to);
        var back = EstimateDifference.between(to, from);

        assertThat(forth.difference()).isEqualTo(-1);
        assertThat(back.difference()).isEqualTo(1);
        assertThat(back.pValue()).isEqualTo(forth.pValue());
    }

    @Test
    void refusesAMarginThatIsNone() {
        assertThatThrownBy(() -> new PublishedEstimate(27.4, 0)).hasMessageContaining("margin");
        assertThatThrownBy(() -> new PublishedEstimate(Double.NaN, 1)).hasMessageContaining("NaN");
    }
}
