package nl.regiekamer.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.access.SignedIn.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Each request acts as its own actor, down to the database. */
@RegiekamerTest
class ActorOfRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private final UUID account = UUID.fromString("6f1c1c5e-0000-4000-8000-000000000001");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void actsAsThePublicWithThePurposeOfTheRoute() throws Exception {
        var seen = request("GET", "/uitnodiging/Abc123");

        assertThat(seen.kind()).isEqualTo(Actor.Kind.PUBLIC);
        assertThat(seen.purpose()).isEqualTo("bekijken /uitnodiging/*");
        assertThat(seen.may("cijfers-bekijken")).isTrue();
        assertThat(seen.may("cijfers-inlezen")).isFalse();
    }

    @Test
    void actsAsWhoSignedInWithTheRightsOfTheRoles() throws Exception {
        signIn(Stage.FULL, NOW);

        var seen = request("POST", "/bronnen/inlezen");

        assertThat(seen.id()).isEqualTo(account.toString());
        assertThat(seen.purpose()).isEqualTo("wijzigen /bronnen/inlezen");
        assertThat(seen.may("cijfers-inlezen")).isTrue();
        assertThat(seen.may("accounts-beheren")).isFalse();
    }

    @Test
    void givesNothingButLookingToWhoStillHasToSetUpASecondFactor() throws Exception {
        signIn(Stage.MUST_ENROL, NOW);

        var seen = request("GET", "/");

        assertThat(seen.isPerson()).isTrue();
        assertThat(seen.roles()).isEmpty();
        assertThat(seen.may("cijfers-inlezen")).isFalse();
    }

    @Test
    void noLongerCountsASessionOfHalfADay() throws Exception {
        signIn(Stage.FULL, NOW.minus(ActorFilter.LONGEST_SESSION).minusSeconds(1));

        assertThat(request("GET", "/").kind()).isEqualTo(Actor.Kind.PUBLIC);
    }

    @Test
    void reachesTheDatabaseOfTheApplication() throws Exception {
        var actor = Actor.machine("importeur", "proef");

        var seen =
                CurrentActor.call(
                        actor,
                        () ->
                                transaction.execute(_ ->
                                        jdbc.sql("select current_setting('app.actor')")
                                                .query(String.class)
                                                .single()));

        assertThat(seen).isEqualTo("importeur");
    }

    private void signIn(Stage stage, Instant since) {
        var who = new SignedIn(account, "An Alist", Set.of("analist"), stage, since);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, java.util.List.of()));
        SecurityContextHolder.setContext(context);
    }

    private Actor request(String method, String path) throws Exception {
        var seen = new Actor[1];
        new ActorFilter(roles, () -> NOW)
                .doFilter(
                        new MockHttpServletRequest(method, path),
                        new MockHttpServletResponse(),
                        (_, _) -> seen[0] = CurrentActor.get());
        return seen[0];
    }
}
