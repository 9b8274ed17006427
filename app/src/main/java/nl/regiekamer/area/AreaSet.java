package nl.regiekamer.area;

import java.util.List;
import java.util.stream.Stream;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * Areas that belong together for a reason, such as the vulnerable wijken that a plan names.
 *
 * <p>A plan may name an area that CBS does not know. Until the municipality says which buurten it
 * means, that member is not filled in and nothing counts as part of it, nor as outside it.
 *
 * @param id of the definition
 * @param name as the plan says it
 * @param note what the set is for; may be empty
 * @param members in the order of the plan
 */
public record AreaSet(String id, String name, String note, List<Member> members) {

    /**
     * An area that the set names.
     *
     * @param name as the plan says it
     * @param code its CBS code; null when CBS does not know it
     * @param liesIn area of which it is a part, as long as nobody filled it in; null when it is not
     *     known, or when it is an area of CBS itself
     * @param workArea what the municipality filled in for it; null while it did not
     * @param remark from the definition; may be empty
     */
    public record Member(
            String name,
            @Nullable AreaCode code,
            @Nullable AreaCode liesIn,
            @Nullable WorkArea workArea,
            String remark) {

        public boolean isFilledIn() {
            return code != null || workArea != null;
        }

        boolean covers(AreaCode area) {
            if (code != null) {
                return Area.covers(code, area);
            }
            return workArea != null && workArea.members().contains(area);
        }

        /** Whether an area may lie in it, or partly does. */
        boolean touches(AreaCode area) {
            if (code != null) {
                return Area.covers(code, area) || Area.covers(area, code);
            }
            if (workArea != null) {
                return Stream.concat(workArea.members().stream(), workArea.partly().stream())
                        .anyMatch(buurt -> Area.covers(area, buurt));
            }
            return liesIn != null && (Area.covers(liesIn, area) || Area.covers(area, liesIn));
        }
    }

    /** On which side of the set an area stands, when the set is compared with the rest. */
    public enum Side {
        INSIDE,
        OUTSIDE,
        /** Partly in it, or nobody knows because a member is not filled in: on neither side. */
        NEITHER
    }

    public AreaSet {
        members = List.copyOf(members);
    }

    /** How many members are known by their buurten. */
    public int filledIn() {
        return (int) members.stream().filter(Member::isFilledIn).count();
    }

    /** Names of the members that nobody gave buurten or a border yet. */
    public List<String> listNotFilledIn() {
        return members.stream().filter(member -> !member.isFilledIn()).map(Member::name).toList();
    }

    public boolean isComplete() {
        return filledIn() == members.size();
    }

    /** "4 van 5": how many members are filled in. */
    public String filledInWords() {
        return "%d van %d".formatted(filledIn(), members.size());
    }

    /** Whether the area lies in a member that is filled in. */
    public boolean covers(AreaCode area) {
        return members.stream().anyMatch(member -> member.covers(area));
    }

    /** On which side an area stands when the set is compared with the rest of the city. */
    public Side sideOf(AreaCode area) {
        if (covers(area)) {
            return Side.INSIDE;
        }
        return members.stream().anyMatch(member -> member.touches(area))
                ? Side.NEITHER
                : Side.OUTSIDE;
    }
}
