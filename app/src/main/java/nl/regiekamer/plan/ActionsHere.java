package nl.regiekamer.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which actions of the plan are about an area. */
@Component
public class ActionsHere {

    private final Plans plans;
    private final Areas areas;

    ActionsHere(Plans plans, Areas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    /** Those that the plan limits to the area, and those of goals that hold for it. */
    public List<Action> listNamed(AreaCode area) {
        return plans.current().listActions().stream()
                .filter(action -> isNamed(action, area))
                .toList();
    }

    /** Those that the plan limits to no place and no goal of a place. */
    public List<Action> listEverywhere() {
        return plans.current().listActions().stream()
                .filter(action -> action.place() == null && scopes(action).isEmpty())
                .toList();
    }

    private boolean isNamed(Action action, AreaCode area) {
        var place = action.place();
        if (place != null) {
            return covers(place.code(), place.areaSet(), area);
        }
        return scopes(action).stream()
                .anyMatch(scope -> covers(scope.code(), scope.areaSet(), area));
    }

    private List<Goal.Scope> scopes(Action action) {
        return action.goals().stream()
                .map(plans.current()::findGoal)
                .flatMap(Optional::stream)
                .map(Goal::scope)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean covers(@Nullable String code, @Nullable String set, AreaCode area) {
        if (code != null) {
            return areas.find(new AreaCode(code)).map(one -> one.covers(area)).orElse(false);
        }
        return set != null && areas.findSet(set).map(one -> one.covers(area)).orElse(false);
    }
}
