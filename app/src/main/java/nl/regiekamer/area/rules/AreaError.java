package nl.regiekamer.area.rules;

import java.util.Map;
import nl.regiekamer.kernel.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * How much the surface of areas changed by mending and generalising, measured against the file.
 *
 * @param before square metres of all areas as the file has them, each made valid on its own
 * @param after square metres of the same areas in the outcome
 * @param mostChanged code of the area that changed most in proportion; empty without areas
 * @param mostChangedShare by how much, as part of its own surface; 0.01 is one per cent
 */
public record AreaError(double before, double after, String mostChanged, double mostChangedShare) {

    static final AreaError NONE = new AreaError(0, 0, "", 0);

    static AreaError between(
            Map<AreaCode, ? extends Geometry> given, Map<AreaCode, ? extends Geometry> made) {
        var before = 0.0;
        var after = 0.0;
        var code = "";
        var share = 0.0;
        for (var entry : given.entrySet()) {
            var was = entry.getValue().getArea();
            var outcome = made.get(entry.getKey());
            var is = outcome == null ? 0 : outcome.getArea();
            before += was;
            after += is;
            var change = was == 0 ? 0 : Math.abs(is - was) / was;
            if (code.isEmpty() || change > share) {
                code = entry.getKey().value();
                share = change;
            }
        }
        return new AreaError(before, after, code, share);
    }

    /** Change of the whole, as part of it; below zero when it shrank. */
    public double share() {
        return before == 0 ? 0 : (after - before) / before;
    }
}
