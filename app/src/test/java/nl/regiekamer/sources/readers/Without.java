package nl.regiekamer.sources.readers;

import nl.regiekamer.kernel.AreaCode;
import nl.regiekamer.sources.KnownAreas;

/** Knows all codes but one. */
record Without(String unknown) implements KnownAreas {

    @Override
    public Home home(AreaCode code, int year) {
        return code.value().equals(unknown)
                ? new Unknown(
                        "De code %s staat niet in de indeling van %d.".formatted(code, year),
                        "Misschien een code van %d.".formatted(year - 1))
                : new Same();
    }
}
