package nl.regiekamer.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A method of this library as people run it.
 *
 * @param name as in the literature
 * @param summary what it does, in one Dutch sentence
 * @param source the paper
 * @param options what it asks, beside where the answer goes
 * @param run the work; an {@link IllegalArgumentException} of the library goes to the user
 */
record Method(
        String name,
        String summary,
        String source,
        List<Option> options,
        Function<Request, Answer> run) {

    Method {
        options = List.copyOf(options);
    }

    Optional<Option> findOption(String wanted) {
        return options.stream().filter(option -> option.name().equals(wanted)).findFirst();
    }

    String help() {
        return """
        %s: %s
        Bron: %s

        %s
        %s\
        """
                .formatted(
                        name,
                        summary,
                        source,
                        options.stream().map(Option::help).collect(Collectors.joining("\n")),
                        Destination.HELP);
    }
}
