package nl.regiekamer.platform.access;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The actor of the work at hand; a scoped value, so that it cannot outlive that work. */
public final class CurrentActor {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private CurrentActor() {}

    /** The actor, or nobody's placeholder with no rights when none was set. */
    public static Actor get() {
        return ACTOR.orElse(NOBODY);
    }

    /** Work done outside any request or job; has no rights at all. */
    private static final Actor NOBODY = Actor.machine("niemand", "geen doel opgegeven");

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** Work done with the eyes of somebody who did not sign in and has no rights at all. */
    public static <T> T asPublic(Supplier<T> work) {
        return ScopedValue.where(ACTOR, Actor.PUBLIC).call(work::get);
    }

    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(ACTOR, actor).call(work::call);
    }
}
