package nl.regiekamer.area;

import java.util.List;

/** Where a point is. Outside the municipality is an answer like any other. */
public sealed interface Location {

    /**
     * In a buurt.
     *
     * @param buurt the one; a point on a shared border belongs to the smallest code
     * @param wijk of that buurt
     * @param municipality of that wijk
     * @param workAreas own areas in which it lies too, by id
     */
    record Inside(Area buurt, Area wijk, Area municipality, List<WorkArea> workAreas)
            implements Location {}

    /** In no buurt of this municipality. */
    record Outside() implements Location {}
}
