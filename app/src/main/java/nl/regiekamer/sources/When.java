package nl.regiekamer.sources;

import java.time.Instant;

/** Of which moment figures are asked. */
sealed interface When {

    When NOW = new Now();
    When EVER = new Ever();

    /** What counts now. */
    record Now() implements When {}

    /** What counted then, also of a delivery that was withdrawn since. */
    record At(Instant moment) implements When {}

    /** Everything that was ever taken. */
    record Ever() implements When {}
}
