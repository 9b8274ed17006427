package nl.regiekamer.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiekamer.fixture.Reactor;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.AccessRule;
import nl.regiekamer.platform.access.Right;
import nl.regiekamer.platform.access.Role;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.access.SignedIn;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route and who may use it stand in one file, {@code routes.txt}; and every route, asked by
 * every role, answers as that file says.
 */
@RegiekamerTest
class RouteTests {

    /** A route: {@code GET /wijken/{code} cijfers-bekijken}. */
    private record Route(String method, String path, String rule) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(method, path, rule);
        }

        boolean isPage() {
            return method.equals("GET");
        }

        /** With an id that does not exist for each part that varies. */
        String address() {
            return path.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000");
        }

        boolean varies() {
            return path.contains("{") || path.contains("*");
        }
    }

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired Roles roles;
    @Autowired Accounts accounts;

    @Test
    void everyRouteStandsInTheFileWithItsRule() throws IOException {
        var file = Reactor.root().resolve("app/src/test/resources/routes.txt");
        var written = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"));

        assertThat(routes().map(Route::toString))
                .as("routes of the application, as they should stand in %s", file.getFileName())
                .containsExactlyElementsOf(written.toList());
    }

    @Test
    void everyRuleIsARightThatExists() {
        var known =
                Stream.concat(
                        roles.listRights().stream().map(Right::id),
                        Stream.of(Access.PUBLIC, Access.OWN));

        assertThat(routes().map(Route::rule).distinct()).isSubsetOf(known.toList());
    }

    @Test
    void everyRouteAnswersEveryRoleAsItsRuleSays() throws Exception {
        Map<String, SignedIn> visitors = new HashMap<>();
        for (var role : roles.listRoles()) {
            var who = new Account.Who(role.name(), role.id() + "@route.voorbeeld");
            var account = accounts.invite(who, Set.of(role.id()));
            visitors.put(
                    role.id(),
                    new SignedIn(
                            account.id(),
                            account.name(),
                            account.roles(),
                            SignedIn.Stage.FULL,
                            Instant.now()));
        }
        var open = publicRights();

        SoftAssertions.assertSoftly(softly ->
                routes().filter(route -> !route.path().equals("/error"))
                        .forEach(route -> {
                            checkAnonymous(softly, route, open);
                            for (var role : roles.listRoles()) {
                                var who = Objects.requireNonNull(visitors.get(role.id()));
                                checkRole(softly, route, role, who, open);
                            }
                        }));
    }

    private void checkAnonymous(SoftAssertions softly, Route route, List<String> open) {
        var answer = ask(route, null);
        var name = "%s by nobody".formatted(route);
        if (route.rule().equals(Access.PUBLIC) || open.contains(route.rule())) {
            checkAllowed(softly, name, route, answer);
        } else if (route.isPage()) {
            softly.assertThat(answer.getStatus()).as(name).isEqualTo(302);
            softly.assertThat(answer.getRedirectedUrl()).as(name).startsWith("/inloggen?terug=");
        } else {
            softly.assertThat(answer.getStatus()).as(name).isEqualTo(404);
        }
    }

    private void checkRole(
            SoftAssertions softly, Route route, Role role, SignedIn who, List<String> open) {
        var allowed =
                Set.of(Access.PUBLIC, Access.OWN).contains(route.rule())
                        || open.contains(route.rule())
                        || role.rights().contains(route.rule());
        var name = "%s by %s".formatted(route, role.id());
        var result = mvc.perform(builder(route, who));
        var answer = result.getResponse();
        // A thing that is not there answers 404 as well, so it matters who says so.
        softly.assertThat(isRefusedAtTheGate(result)).as(name).isEqualTo(!allowed);
        if (allowed) {
            checkAllowed(softly, name, route, answer);
        } else {
            softly.assertThat(answer.getStatus()).as(name).isEqualTo(404);
        }
    }

    private static boolean isRefusedAtTheGate(MvcTestResult result) {
        var refusal = result.getMvcResult().getResolvedException();
        return refusal != null
                && Stream.of(refusal.getStackTrace())
                        .anyMatch(step -> step.getClassName().endsWith(".AccessInterceptor"));
    }

    private static void checkAllowed(
            SoftAssertions softly, String name, Route route, MockHttpServletResponse answer) {
        softly.assertThat(answer.getStatus()).as(name).isLessThan(500);
        softly.assertThat(String.valueOf(answer.getRedirectedUrl()))
                .as(name)
                .doesNotContain("/inloggen?terug");
        if (route.isPage() && !route.varies() && !route.path().startsWith("/.well-known")) {
            softly.assertThat(answer.getStatus()).as(name).isIn(200, 302, 422);
        }
    }

    private MockHttpServletResponse ask(
            Route route, @org.jspecify.annotations.Nullable SignedIn who) {
        var request = mvc.perform(builder(route, who));
        return request.getResponse();
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
            builder(Route route, @org.jspecify.annotations.Nullable SignedIn who) {
        var request =
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                HttpMethod.valueOf(route.method()), route.address())
                        .accept(MediaType.TEXT_HTML, MediaType.ALL)
                        .with(csrf());
        return who == null
                ? request
                : request.with(
                        authentication(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        who, null, List.of())));
    }

    private List<String> publicRights() {
        return roles.listRights().stream().filter(Right::forPublic).map(Right::id).toList();
    }

    private Stream<Route> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).entrySet().stream()
                .flatMap(mapping ->
                        mapping.getValue().getHandlerMethods().entrySet().stream()
                                .flatMap(handler ->
                                        routes(
                                                mapping.getKey(),
                                                handler.getKey(),
                                                handler.getValue())))
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method));
    }

    private static Stream<Route> routes(
            String mapping, RequestMappingInfo info, HandlerMethod handler) {
        // Boot's own health page has no annotation of ours: it is public and says up or down.
        var rule =
                mapping.equals("webEndpointServletHandlerMapping")
                        ? Access.PUBLIC
                        : AccessRule.find(handler).orElse("GEEN REGEL");
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path ->
                        methods.isEmpty()
                                ? Stream.of(new Route("GET", path, rule))
                                : methods.stream()
                                        .map(method -> new Route(method.name(), path, rule)));
    }
}
