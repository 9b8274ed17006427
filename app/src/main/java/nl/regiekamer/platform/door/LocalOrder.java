package nl.regiekamer.platform.door;

import java.util.List;
import java.util.function.Consumer;

/** Something that can be asked in the terminal of this machine. */
public interface LocalOrder {

    /** The word by which it is asked, unique; the command of {@code ./regiekamer}. */
    String word();

    /**
     * Carries it out, as an actor that the order sets itself.
     *
     * @param arguments what was typed after the word; paths are absolute
     * @param out hears lines of Dutch, none of which begins with {@code =}
     * @return 0 when done, another number when not; why not was told
     */
    int run(List<String> arguments, Consumer<String> out);
}
