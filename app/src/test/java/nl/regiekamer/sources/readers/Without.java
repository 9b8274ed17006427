package nl.regiekamer.sources.readers;

import java.util.Map;
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

    @Override
    public Map<AreaCode, Double> origins(AreaCode code, int from) {
        return Map.of();
    }

    @Override
    public boolean receives(AreaCode code) {
        return false;
    }

    @Override
    public String state() {
        return "";
    }
}
