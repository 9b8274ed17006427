package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.time.LookBack;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Shell} of its request. */
@Component
class ShellArgument implements HandlerMethodArgumentResolver {

    private final Supplier<Municipality> municipality;
    private final List<NavigationItem> menu;
    private final Assets assets;

    /** Asked late: modules that have something waiting need pages first. */
    private final ObjectProvider<ToDoList> toDos;

    ShellArgument(
            Supplier<Municipality> municipality,
            List<NavigationItem> menu,
            Assets assets,
            ObjectProvider<ToDoList> toDos) {
        this.toDos = toDos;
        this.municipality = municipality;
        this.menu = menu.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
        this.assets = assets;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Shell.class;
    }

    @Override
    public Shell resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = (HttpServletRequest) request.getNativeRequest();
        return shell(asked, this::countToDos, days(parameter, asked));
    }

    /** Null for a page of which no earlier day can be shown. */
    private static Shell.@Nullable Days days(MethodParameter parameter, HttpServletRequest asked) {
        if (!parameter.hasMethodAnnotation(LooksBack.class)) {
            return null;
        }
        return new Shell.Days(LookBack.day().orElse(null), LookBackPages.others(asked));
    }

    /** For an answer that must not ask the database anything: that may be what went wrong. */
    Shell of(HttpServletRequest request) {
        return shell(request, () -> 0, null);
    }

    /** What waits, waits today. None where the database cannot say. */
    private int countToDos() {
        try {
            return LookBack.outside(
                    () -> toDos.orderedStream().mapToInt(list -> list.toDos().size()).sum());
        } catch (DataAccessException | TransactionException unknown) {
            return 0;
        }
    }

    private Shell shell(HttpServletRequest request, IntSupplier count, Shell.@Nullable Days days) {
        var actor = CurrentActor.get();
        return new Shell(
                municipality.get(),
                menu.stream().filter(item -> sees(actor, item)).toList(),
                request.getRequestURI(),
                actor.kind() == Actor.Kind.PERSON ? actor.name() : null,
                count,
                days,
                csrf(request),
                Texts.in(Texts.Language.NL),
                assets);
    }

    private static boolean sees(Actor actor, NavigationItem item) {
        return item.right() == null || actor.may(item.right());
    }

    /**
     * Read late, its name too: asking the token anything makes a session, and a visitor who only
     * looks gets none.
     */
    private static Shell.CsrfField csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell.CsrfField("_csrf", () -> token == null ? "" : token.getToken());
    }
}
