package nl.regiekamer.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.regiekamer.analysis.rates.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What is found for each row of a table, or why nothing is: one row without an answer does not keep
 * it from the others.
 *
 * @param found in the order of the rows; null where there is a reason
 * @param why in the same order; empty where something is found
 */
record Rows<T>(List<@Nullable T> found, List<String> why) {

    /**
     * Goes through the rows.
     *
     * @param reason why a row has no answer, in a few Dutch words; empty when it has
     * @param answer of a row without a reason
     */
    static <T> Rows<T> of(int size, IntFunction<String> reason, IntFunction<T> answer) {
        var found = new ArrayList<@Nullable T>();
        var why = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            why.add(reason.apply(i));
            found.add(why.get(i).isEmpty() ? answer.apply(i) : null);
        }
        return new Rows<>(found, why);
    }

    /** The numbers of all rows. */
    List<Integer> all() {
        return IntStream.range(0, found.size()).boxed().toList();
    }

    /** A number of each row, and NaN of one without an answer. */
    ToDoubleFunction<Integer> or(ToDoubleFunction<T> number) {
        return row -> {
            var one = found.get(row);
            return one == null ? Double.NaN : number.applyAsDouble(one);
        };
    }

    /** Says on top how many rows have no answer. */
    Answer remarks(Answer answer) {
        var without = why.stream().filter(reason -> !reason.isEmpty()).count();
        return without == 0
                ? answer
                : answer.figure("rows-without-answer", String.valueOf(without));
    }

    /** A column that says why, where at least one row has no answer. */
    Answer reasons(Answer answer) {
        return why.stream().allMatch(String::isEmpty) ? answer : answer.column("reason", why);
    }

    /** The interval of each row, and why a row has none. */
    Answer intervals(Answer answer, Function<T, Interval> interval) {
        return reasons(
                answer.each("low", all(), or(one -> interval.apply(one).low()))
                        .each("high", all(), or(one -> interval.apply(one).high())));
    }

    /** A number of each that is of this kind, and NaN of the others: they have no such number. */
    static <K> ToDoubleFunction<Object> of(Class<K> kind, ToDoubleFunction<K> number) {
        return one -> kind.isInstance(one) ? number.applyAsDouble(kind.cast(one)) : Double.NaN;
    }
}
