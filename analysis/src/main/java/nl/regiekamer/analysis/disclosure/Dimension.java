package nl.regiekamer.analysis.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.regiekamer.analysis.numeric.Arguments;

/**
 * One side of a table: leaves (buurten, kinds of crime) and groups of which a sum is published too
 * (wijken, the municipality, own work areas, a margin).
 *
 * <p>Nodes are numbered: leaves first, then groups in the order in which they were added. Groups
 * may overlap, which is what makes differencing possible. Immutable.
 */
public final class Dimension {

    private final int leaves;
    private final List<int[]> groups;

    private Dimension(int leaves, List<int[]> groups) {
        this.leaves = leaves;
        this.groups = groups;
    }

    /**
     * Leaves without any sum.
     *
     * @param leaves one or more
     */
    public static Dimension of(int leaves) {
        Arguments.notEmpty("A dimension", Math.max(0, leaves));
        return new Dimension(leaves, List.of());
    }

    /** Leaves and their total. */
    public static Dimension withTotal(int leaves) {
        return of(leaves).withGroup(range(0, leaves));
    }

    /**
     * Leaves, the groups in which they lie, and the total of the groups: buurt ⊂ wijk ⊂
     * municipality.
     *
     * @param groupOf per leaf, the number of its group from 0, without gaps
     */
    public static Dimension hierarchy(int[] groupOf) {
        var dimension = of(groupOf.length);
        var count = 0;
        for (var group : groupOf) {
            count = Math.max(count, group + 1);
        }
        for (var group = 0; group < count; group++) {
            dimension = dimension.withGroup(leavesOf(groupOf, group));
        }
        return dimension.withGroup(range(groupOf.length, groupOf.length + count));
    }

    private static int[] leavesOf(int[] groupOf, int group) {
        var parts = new ArrayList<Integer>();
        for (var leaf = 0; leaf < groupOf.length; leaf++) {
            if (groupOf[leaf] == group) {
                parts.add(leaf);
            }
        }
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] range(int from, int to) {
        var range = new int[to - from];
        for (var i = 0; i < range.length; i++) {
            range[i] = from + i;
        }
        return range;
    }

    /**
     * The same with the sum of some nodes, such as an own work area.
     *
     * @param parts numbers of nodes that are there already, each once
     */
    public Dimension withGroup(int... parts) {
        Arguments.notEmpty("A group", parts.length);
        var seen = new boolean[nodes()];
        for (var part : parts) {
            if (part < 0 || part >= nodes() || seen[part]) {
                throw new IllegalArgumentException(
                        "A group has nodes from 0 to %d, each once, got %d."
                                .formatted(nodes() - 1, part));
            }
            seen[part] = true;
        }
        var more = new ArrayList<>(groups);
        more.add(parts.clone());
        return new Dimension(leaves, List.copyOf(more));
    }

    /** The number of leaves. */
    public int leaves() {
        return leaves;
    }

    /** The number of leaves and groups. */
    public int nodes() {
        return leaves + groups.size();
    }

    /** The nodes that a group adds up; not to be changed. */
    int[] parts(int node) {
        return groups.get(node - leaves);
    }
}
