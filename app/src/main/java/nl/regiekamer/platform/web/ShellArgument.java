package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nl.regiekamer.platform.access.Actor;
import nl.regiekamer.platform.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
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

    ShellArgument(Supplier<Municipality> municipality, List<NavigationItem> menu, Assets assets) {
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
        return of((HttpServletRequest) request.getNativeRequest());
    }

    Shell of(HttpServletRequest request) {
        var actor = CurrentActor.get();
        return new Shell(
                municipality.get(),
                menu.stream().filter(item -> sees(actor, item)).toList(),
                request.getRequestURI(),
                actor.kind() == Actor.Kind.PERSON ? actor.name() : null,
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
