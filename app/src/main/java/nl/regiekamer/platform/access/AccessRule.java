package nl.regiekamer.platform.access;

import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads the rule of a route from the method that answers it, else from its class. */
public final class AccessRule {

    private AccessRule() {}

    /** The rule; empty where none is stated, and then nobody may use the route. */
    public static Optional<String> find(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
        return Optional.ofNullable(own == null ? all : own).map(Access::value);
    }
}
