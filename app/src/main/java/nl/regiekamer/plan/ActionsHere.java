package nl.regiekamer.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiekamer.area.Areas;
import nl.regiekamer.kernel.AreaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which actions of the plan are about an area. */
@Component
public class ActionsHere {

    private record Found(
            PlanBook book,
            long areas,
            List<Action> everywhere,
            Map<AreaCode, List<Action>> named) {}

    private final Plans plans;
    private final Areas areas;
    private volatile @Nullable Found last;

    ActionsHere(Plans plans, Areas areas) {
        this.plans = plans;
        this.areas = areas;
    }

    /** Those that the plan limits to the area, and those of goals that hold for it. */
    public List<Action> listNamed(AreaCode area) {
        var now = now();
        return now.named.computeIfAbsent(area, one -> named(now.book, one));
    }

    /** Those that the plan limits to no place and no goal of a place. */
    public List<Action> listEverywhere() {
        return now().everywhere;
    }

    /** What was found for this plan and these borders, until either changes. */
    private Found now() {
        var book = plans.current();
        var known = last;
        if (known == null || known.book != book || known.areas != areas.version()) {
            known = new Found(book, areas.version(), everywhere(book), new ConcurrentHashMap<>());
            last = known;
        }
        return known;
    }

    private List<Action> named(PlanBook book, AreaCode area) {
        return book.listActions().stream().filter(action -> isNamed(book, action, area)).toList();
    }

    private static List<Action> everywhere(PlanBook book) {
        return book.listActions().stream()
                .filter(action -> action.place() == null && scopes(book, action).isEmpty())
                .toList();
    }

    private boolean isNamed(PlanBook book, Action action, AreaCode area) {
        var place = action.place();
        if (place != null) {
            return covers(place.code(), place.areaSet(), area);
        }
        return scopes(book, action).stream()
                .anyMatch(scope -> covers(scope.code(), scope.areaSet(), area));
    }

    private static List<Goal.Scope> scopes(PlanBook book, Action action) {
        return action.goals().stream()
                .map(book::findGoal)
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
