package nl.regiekamer.platform.sheets;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long sent files are kept.
 *
 * @param keepDays days after which a file that was never applied is deleted; at least 1
 */
@ConfigurationProperties("regiekamer.sheets")
record SheetSettings(int keepDays) {

    SheetSettings {
        if (keepDays < 1) {
            throw new IllegalArgumentException(
                    "De instelling regiekamer.sheets.keep-days is %d.\nGeef het aantal dagen dat een niet toegepast bestand blijft, ten minste 1."
                            .formatted(keepDays));
        }
    }
}
