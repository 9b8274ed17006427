package nl.regiekamer.analysis.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To which category (stratum, age group, wijk) each respondent belongs.
 *
 * <p>Every category has at least one respondent. A respondent may belong to none.
 */
public final class Categories {

    /** The code of a respondent who belongs to no category. */
    public static final int NONE = -1;

    private final int[] codes;
    private final List<String> labels;

    private Categories(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = List.copyOf(labels);
    }

    /**
     * Categories by label, coded in order of first appearance.
     *
     * @param labels one per respondent; null means that the respondent belongs to none
     */
    public static Categories of(List<? extends @Nullable String> labels) {
        var codeOf = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        var codes = new int[labels.size()];
        var i = 0;
        for (String label : labels) {
            if (label == null) {
                codes[i++] = NONE;
                continue;
            }
            var code = codeOf.get(label);
            if (code == null) {
                code = names.size();
                codeOf.put(label, code);
                names.add(label);
            }
            codes[i++] = code;
        }
        return new Categories(codes, names);
    }

    /**
     * Categories by code, labelled with their number.
     *
     * @param codes one per respondent, from 0, or {@link #NONE}
     * @param count how many categories there are
     * @throws IllegalArgumentException for a code outside 0 to count - 1 or a category without
     *     respondents
     */
    public static Categories ofCodes(int[] codes, int count) {
        var used = new boolean[count];
        for (var code : codes) {
            if (code < NONE || code >= count) {
                throw new IllegalArgumentException(
                        "A code runs from 0 to %d or is -1, got %d.".formatted(count - 1, code));
            }
            if (code != NONE) {
                used[code] = true;
            }
        }
        var labels = new ArrayList<String>();
        for (var code = 0; code < count; code++) {
            if (!used[code]) {
                throw new IllegalArgumentException(
                        "Category %d of %d has no respondents.".formatted(code, count));
            }
            labels.add(Integer.toString(code));
        }
        return new Categories(codes.clone(), labels);
    }

    /** One category for all. */
    static Categories all(int size) {
        return new Categories(new int[size], List.of("all"));
    }

    /** The combinations of both that occur, labelled "one.other". */
    public Categories cross(Categories other) {
        requireSize(other.size());
        var joined = new ArrayList<@Nullable String>(size());
        for (var i = 0; i < size(); i++) {
            joined.add(
                    codes[i] == NONE || other.codes[i] == NONE
                            ? null
                            : labels.get(codes[i]) + "." + other.labels.get(other.codes[i]));
        }
        return of(joined);
    }

    /** The number of respondents. */
    public int size() {
        return codes.length;
    }

    /** The number of categories. */
    public int count() {
        return labels.size();
    }

    /** The category of a respondent, or {@link #NONE}. */
    public int code(int respondent) {
        return codes[respondent];
    }

    /** The labels, by code. */
    public List<String> labels() {
        return labels;
    }

    /** For the loops of this package; not to be changed. */
    int[] codes() {
        return codes;
    }

    void requireSize(int size) {
        if (size() != size) {
            throw new IllegalArgumentException(
                    "There are %d respondents, but categories for %d.".formatted(size, size()));
        }
    }

    void requireNoneLeftOut() {
        for (var i = 0; i < codes.length; i++) {
            if (codes[i] == NONE) {
                throw new IllegalArgumentException(
                        "Respondent %d belongs to no category; here everyone must.".formatted(i));
            }
        }
    }
}
