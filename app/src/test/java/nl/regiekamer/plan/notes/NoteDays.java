package nl.regiekamer.plan.notes;

import java.time.InstantSource;
import java.time.LocalDate;
import nl.regiekamer.fixture.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A town whose days the tests set; the scenarios of this package share it. */
@TestConfiguration(proxyBeanMethods = false)
class NoteDays {

    @Bean
    @Primary
    InstantSource days() {
        return new MovableClock(LocalDate.of(2024, 3, 1));
    }
}
