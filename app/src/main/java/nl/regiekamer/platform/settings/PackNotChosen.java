package nl.regiekamer.platform.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** No pack was chosen, and there is none or more than one to choose from. */
class PackNotChosen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackNotChosen(Path municipalities, List<Path> packs) {
        super(
                packs.isEmpty()
                        ? "Er is geen pack in %s.\nGeef de map van een pack met --regiekamer.pack=MAP."
                                .formatted(municipalities)
                        : "Er zijn meer packs in %s: %s.\nKies er een met --regiekamer.pack=MAP."
                                .formatted(
                                        municipalities,
                                        packs.stream()
                                                .map(pack -> String.valueOf(pack.getFileName()))
                                                .collect(Collectors.joining(", "))));
    }
}
