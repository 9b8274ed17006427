package nl.regiekamer.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.regiekamer.platform.access.CurrentActor;

/**
 * Somebody else wrote at the same thing after you opened it; nothing of yours was kept yet. Who
 * writes, sends along what was seen; whoever keeps it compares while the others wait.
 */
public class WrittenMeanwhile extends Problem {

    private static final long serialVersionUID = 1L;

    /**
     * What somebody did.
     *
     * @param by id of the actor
     * @param name as pages show it
     * @param what what was done, as it follows the name: "gaf actie A001 aan Hanna"
     */
    public record Deed(String by, String name, Instant at, String what) {

        /** "Bo gaf actie A001 aan Hanna (23-11-2026, 16.42 uur)". */
        public String words() {
            return "%s %s (%s)".formatted(name, what, Dutch.moment(at));
        }

        private boolean isOwn() {
            return by.equals(CurrentActor.get().id());
        }
    }

    private final transient List<Deed> deeds;

    private WrittenMeanwhile(List<Deed> deeds) {
        super(
                Kind.CONFLICT,
                "intussen-gewijzigd",
                "Iemand anders wijzigde dit intussen",
                deeds.stream().map(deed -> deed.words() + ".\n").collect(Collectors.joining())
                        + "Open de pagina opnieuw en kies wat er moet staan.");
        this.deeds = List.copyOf(deeds);
    }

    /**
     * For a module that shows in its own way what the other wrote.
     *
     * @param detail who did what, then what to do
     */
    protected WrittenMeanwhile(String detail) {
        super(Kind.CONFLICT, "intussen-gewijzigd", "Iemand anders wijzigde dit intussen", detail);
        this.deeds = List.of();
    }

    /**
     * Lets who writes go on, unless another did something that was not seen.
     *
     * @param unseen what was done since the writer looked; what the writer did is among it
     * @throws WrittenMeanwhile when one of these was done by another
     */
    public static void requireOwn(List<Deed> unseen) {
        var others = unseen.stream().filter(deed -> !deed.isOwn()).toList();
        if (!others.isEmpty()) {
            throw new WrittenMeanwhile(others);
        }
    }

    /** What the others did, a line each. */
    public List<String> did() {
        return deeds.stream().map(Deed::words).toList();
    }
}
