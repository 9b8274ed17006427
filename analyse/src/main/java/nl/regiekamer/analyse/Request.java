package nl.regiekamer.analyse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked of a method: its options as they were typed, and the tables they name. */
final class Request {

    static final String INPUT = "input";

    private final Method method;
    private final Map<String, String> typed;
    private final Path folder;
    private final Map<String, Table> tables = new HashMap<>();

    /**
     * @param folder where the names of files are looked up
     */
    Request(Method method, Map<String, String> typed, Path folder) {
        this.method = method;
        this.typed = Map.copyOf(typed);
        this.folder = folder;
        method.options().stream()
                .filter(option -> option.isNeeded() && !typed.containsKey(option.name()))
                .findFirst()
                .ifPresent(option -> {
                    throw new CommandFault(
                            "Bij %s ontbreekt --%s.".formatted(method.name(), option.name()),
                            option.meaning());
                });
    }

    String text(String name) {
        var option = method.findOption(name).orElseThrow();
        var value = typed.getOrDefault(name, Optional.ofNullable(option.otherwise()).orElse(""));
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            throw new CommandFault(
                    "'%s' kan niet bij --%s.".formatted(value, name),
                    "Kies uit: %s.".formatted(String.join(", ", option.choices())));
        }
        return value;
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    double number(String name) {
        return Table.number(text(name)).orElseThrow(() -> notANumber(name));
    }

    /** Numbers with commas between. */
    double[] numbers(String name) {
        return names(name).stream()
                .mapToDouble(one -> Table.number(one).orElseThrow(() -> notANumber(name)))
                .toArray();
    }

    long whole(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException notOne) {
            throw notANumber(name);
        }
    }

    int count(String name) {
        var whole = whole(name);
        if (whole < 0 || whole > Integer.MAX_VALUE) {
            throw notANumber(name);
        }
        return (int) whole;
    }

    /** A whole number of at least 1, and no more than there is room for. */
    int countAtMost(String name, int most) {
        var count = count(name);
        if (count < 1 || count > most) {
            throw new CommandFault(
                    "%d bij --%s kan niet.".formatted(count, name),
                    "Kies een heel getal van 1 tot en met %d.".formatted(most));
        }
        return count;
    }

    private CommandFault notANumber(String name) {
        return new CommandFault(
                "'%s' bij --%s is geen getal dat hier past.".formatted(text(name), name),
                method.findOption(name).orElseThrow().meaning());
    }

    Table table(String name) {
        return tables.computeIfAbsent(name, one -> Table.read(folder.resolve(text(one))));
    }

    Table input() {
        return table(INPUT);
    }

    /** The column of the input that an option names. */
    double[] column(String name) {
        return input().numbers(text(name));
    }

    /** A column of ones and zeroes. */
    boolean[] marks(String option) {
        var numbers = column(option);
        var marks = new boolean[numbers.length];
        for (int i = 0; i < marks.length; i++) {
            if (numbers[i] != 0 && numbers[i] != 1) {
                throw new CommandFault(
                        "In kolom '%s' staat %s.".formatted(text(option), numbers[i]),
                        "Schrijf 1 of 0.");
            }
            marks[i] = numbers[i] == 1;
        }
        return marks;
    }

    List<String> texts(String name) {
        return input().texts(text(name));
    }

    /** The columns that an option names, with commas between. */
    List<String> names(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The columns that an option names, a row for each row of the input. */
    double[][] matrix(String option) {
        var names = names(option);
        var matrix = new double[input().size()][names.size()];
        for (int column = 0; column < names.size(); column++) {
            var values = input().numbers(names.get(column));
            for (int row = 0; row < values.length; row++) {
                matrix[row][column] = values[row];
            }
        }
        return matrix;
    }
}
