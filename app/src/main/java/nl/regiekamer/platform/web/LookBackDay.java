package nl.regiekamer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a day that is none, rather than showing today without a word. */
class LookBackDay implements HandlerInterceptor {

    private final InstantSource clock;

    LookBackDay(InstantSource clock) {
        this.clock = clock;
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(LocalDate.ofInstant(clock.instant(), Dutch.ZONE));
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getMethod().equals("GET")) {
            LookBackPages.asked(request)
                    .filter(typed -> LookBackPages.read(typed).isEmpty())
                    .ifPresent(typed -> {
                        throw new UnknownDay(typed);
                    });
            LookBackPages.asked(request)
                    .flatMap(LookBackPages::read)
                    .filter(day -> method.hasMethodAnnotation(LooksBack.class) && isAhead(day))
                    .ifPresent(day -> {
                        throw UnknownDay.ahead(day);
                    });
        }
        return true;
    }
}
