package nl.regiekamer.plan.words;

import nl.regiekamer.area.Area;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where something of the plan holds, as people call it. */
@Component
public class Places {

    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** An area by its code, or a set by its id. */
    public String name(@Nullable String code, @Nullable String set) {
        if (code != null) {
            return areas.find(new AreaCode(code)).map(Area::name).orElse(code);
        }
        return areas.findSet(String.valueOf(set))
                .map(one -> one.name() + " (" + one.filledInWords() + " met een grens)")
                .orElse("");
    }
}
