package nl.regiekamer.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.sql.SQLException;
import nl.regiekamer.platform.access.Access;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Routes of which each breaks in its own way. */
@TestConfiguration(proxyBeanMethods = false)
class BrokenRoutes {

    static final String SECRET = "geheim van binnen";

    @Bean
    FilterRegistrationBean<Filter> brokenFilter() {
        var filter =
                new FilterRegistrationBean<Filter>((_, _, _) -> {
                    throw new IllegalStateException(SECRET);
                });
        filter.addUrlPatterns("/proef/filter");
        return filter;
    }

    @Controller
    @Access(Access.PUBLIC)
    static class Broken {

        @GetMapping("/proef/botst")
        Html conflict() {
            throw new Refused(Problem.Kind.CONFLICT);
        }

        @GetMapping("/proef/regel")
        Html rule() {
            throw new Refused(Problem.Kind.BREAKS_RULE);
        }

        @GetMapping("/proef/stuk")
        Html bug() {
            throw new IllegalStateException(SECRET);
        }

        @GetMapping("/proef/sjabloon")
        Html template() {
            return Html.ok(new Throwing(new IllegalStateException(SECRET)));
        }

        @GetMapping("/proef/sjabloon-database")
        Html templateWithoutDatabase() {
            return Html.ok(
                    new Throwing(new IllegalStateException(new SQLException(SECRET, "57P01"))));
        }

        @GetMapping("/proef/database")
        Html database() {
            throw new IllegalStateException(new SQLException(SECRET, "08006"));
        }

        @GetMapping("/proef/schijf")
        Html disk() throws IOException {
            throw new IOException("/data/inlezen/levering.tmp: No space left on device");
        }
    }

    private static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;

        Refused(Kind kind) {
            super(kind, "proef", "Dit mag niet", "Het botst.\nDoe iets anders.");
        }
    }

    /** A template with a fault in it. */
    private record Throwing(RuntimeException fault) implements JteModel {

        @Override
        public void render(TemplateOutput output) {
            output.writeContent("<h1>half");
            throw fault;
        }

        @Override
        public void writeTo(TemplateOutput output) {
            render(output);
        }
    }
}
