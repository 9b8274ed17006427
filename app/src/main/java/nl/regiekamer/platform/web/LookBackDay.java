package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a day that is none, rather than showing today without a word. */
class LookBackDay implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getMethod().equals("GET")) {
            LookBackPages.asked(request)
                    .filter(typed -> LookBackPages.read(typed).isEmpty())
                    .ifPresent(typed -> {
                        throw new UnknownDay(typed);
                    });
        }
        return true;
    }
}
