package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a method answers: figures about the whole, and columns with a value for each row. */
final class Answer {

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, List<? extends @Nullable Object>> columns = new LinkedHashMap<>();

    static Answer empty() {
        return new Answer();
    }

    Answer figure(String name, double value) {
        figures.put(name, value);
        return this;
    }

    Answer figure(String name, boolean value) {
        figures.put(name, value);
        return this;
    }

    Answer figure(String name, String value) {
        figures.put(name, value);
        return this;
    }

    Answer column(String name, List<? extends @Nullable Object> values) {
        columns.put(name, values);
        return this;
    }

    Answer column(String name, double[] values) {
        return column(name, Arrays.stream(values).boxed().toList());
    }

    Answer column(String name, int[] values) {
        return column(name, Arrays.stream(values).boxed().toList());
    }

    /** A column of one number of each of these. */
    <T> Answer each(String name, List<? extends T> all, ToDoubleFunction<? super T> number) {
        var values = new ArrayList<Double>(all.size());
        all.forEach(one -> values.add(number.applyAsDouble(one)));
        return column(name, values);
    }

    /** A column of one word or whole number of each of these. */
    <T> Answer eachOf(
            String name, List<? extends T> all, Function<T, ? extends @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(all.size());
        all.forEach(one -> values.add(value.apply(one)));
        return column(name, values);
    }

    /** The names of the rows of the input, where it has them. */
    Answer ids(Table input) {
        return input.has("id") ? column("id", input.texts("id")) : this;
    }

    Map<String, Object> figures() {
        return figures;
    }

    Map<String, List<? extends @Nullable Object>> columns() {
        return columns;
    }
}
