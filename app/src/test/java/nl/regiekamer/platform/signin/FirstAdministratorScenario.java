package nl.regiekamer.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an installation without accounts to an administrator who invites a colleague. */
@RegiekamerTest
class FirstAdministratorScenario {

    private static final String PASSWORD = "vier natte fietsen thuis";

    @Autowired MockMvcTester mvc;
    @Autowired FirstAdministrator first;
    @Autowired DatabaseAccess database;

    /** Another one for each test: wrong tries are remembered. */
    private String email = "";

    private String usedCode = "";

    @BeforeEach
    void noAccountYet(TestInfo test) throws SQLException {
        email = "ans-%x@voorbeeld.nl".formatted(test.getDisplayName().hashCode());
        EmptyAccounts.in(database);
    }

    @Test
    void leadsFromTheLinkOfTheTerminalToBeheer() {
        var link = first.newLink().orElseThrow();
        var visitor = new Visitor(mvc);

        var form = visitor.open(link);
        var enrol = makeAccount(visitor, form, link);

        assertThat(enrol.select("h1").text()).isEqualTo("Tweede factor instellen");
        assertThat(visitor.get("/beheer"))
                .as("before the second factor")
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/account/tweede-factor?terug=");

        var app = new App(enrol.select("code").text());
        var wrong =
                visitor.sendWrong(
                        enrol,
                        "/account/tweede-factor/code",
                        "code",
                        app.code(Duration.ofDays(-3)));
        assertThat(wrong.select(".err").text()).contains("deze code klopt niet");
        var account =
                visitor.sendAndFollow(
                        wrong, "/account/tweede-factor/code", "code", app.code(Duration.ZERO));
        assertThat(account.text()).contains("Uw tweede factor is ingesteld;", "Wat moet ik doen");

        var beheer = visitor.open("/beheer");
        assertThat(beheer.select("main a").eachText()).contains("Accounts");
        assertThat(visitor.open("/").select(".nav a").eachText()).contains("Beheer");

        new Visitor(mvc).open(link, 404);
        assertThat(first.newLink()).as("once there is an account").isEmpty();
    }

    @Test
    void givesANewLinkAtASecondStartAndTheOldOneDies() {
        var before = first.newLink().orElseThrow();

        var after = first.newLink().orElseThrow();

        new Visitor(mvc).open(before, 404);
        assertThat(new Visitor(mvc).open(after).text())
                .contains("U maakt het account van de eerste beheerder");
    }

    @Test
    void refusesAPasswordThatIsEasyToGuess() {
        var link = first.newLink().orElseThrow();
        var visitor = new Visitor(mvc);
        var form = visitor.open(link);

        for (var password :
                new String[] {"kort", "wachtwoord123", "aaaaaaaaaaaa", "ik ben Ans de Wit", "1"}) {
            form =
                    visitor.sendWrong(
                            form,
                            link,
                            "naam",
                            "Ans de Wit",
                            "email",
                            email,
                            "wachtwoord",
                            password,
                            "herhaling",
                            password);

            assertThat(form.select("#wachtwoord[aria-invalid=true]")).as(password).hasSize(1);
            assertThat(form.select("#naam").val()).as("what was typed stays").contains("Ans");
        }
    }

    @Test
    void asksTheCodeAtTheNextSignInAndTakesEachCodeOnce() {
        var link = first.newLink().orElseThrow();
        var maker = new Visitor(mvc);
        var app = enrolled(maker, link);
        maker.sendAndFollow(maker.open("/account"), "/uitloggen");
        assertThat(maker.get("/account")).hasStatus(302);

        var visitor = new Visitor(mvc);
        var before = visitor.sessionId();
        var second = enterPassword(visitor, "/beheer", PASSWORD);
        assertThat(visitor.get("/beheer")).as("only a password").hasStatus(302);
        assertThat(visitor.sessionId()).as("session id after the password").isNotEqualTo(before);
        var refused = visitor.sendWrong(second, "/inloggen/tweede-factor", "code", usedCode);
        assertThat(refused.select(".err").text()).contains("deze code klopt niet");
        var between = visitor.sessionId();
        var beheer =
                visitor.sendAndFollow(
                        refused,
                        "/inloggen/tweede-factor",
                        "code",
                        app.code(Duration.ofSeconds(30)));

        assertThat(beheer.select("h1").text()).isEqualTo("Beheer");
        assertThat(visitor.sessionId()).as("session id after the code").isNotEqualTo(between);
    }

    @Test
    void answersTheSameToAWrongPasswordAndAnUnknownAccountAndSlowsBothDown() {
        enrolled(new Visitor(mvc), first.newLink().orElseThrow());
        var visitor = new Visitor(mvc);

        for (var tried : new String[] {email, "niemand-" + email}) {
            for (var i = 0; i < 5; i++) {
                assertThat(wrongPassword(visitor, tried))
                        .contains("het e-mailadres of het wachtwoord klopt niet");
            }
            assertThat(wrongPassword(visitor, tried)).contains("te vaak", "wacht 1 minuut");
        }
    }

    @Test
    void letsTheAdministratorInviteBlockAndChangeRoles() {
        var administrator = new Visitor(mvc);
        enrolled(administrator, first.newLink().orElseThrow());
        var list = administrator.open("/beheer/accounts");

        var invited =
                Page.of(
                        administrator.send(
                                list,
                                "/beheer/accounts",
                                "naam",
                                "Bo Raad",
                                "email",
                                "Bo@voorbeeld.nl",
                                "rol",
                                "raadslid"),
                        200);
        var link = java.net.URI.create(invited.select(".link-once").text()).getPath();
        var guest = new Visitor(mvc);
        var enrol =
                guest.sendAndFollow(
                        guest.open(link), link, "wachtwoord", PASSWORD, "herhaling", PASSWORD);
        assertThat(enrol.text()).as("advised, so may wait").contains("Nu niet");
        assertThat(guest.open("/account").text()).contains("Raadslid");
        guest.open("/beheer", 404);
        guest.open("/beheer/accounts", 404);
        new Visitor(mvc).open(link, 404);

        var path = administrator.open("/beheer/accounts").select("tbody a").get(1).attr("href");
        administrator.sendAndFollow(administrator.open(path), path + "/blokkeren");
        assertThat(guest.get("/account")).as("session ended").hasStatus(302);
        assertThat(Page.of(enter(new Visitor(mvc), "bo@voorbeeld.nl", PASSWORD), 422).text())
                .contains("klopt niet");
    }

    @Test
    void keepsTheLastAdministrator() {
        var administrator = new Visitor(mvc);
        enrolled(administrator, first.newLink().orElseThrow());
        var path = administrator.open("/beheer/accounts").select("tbody a").attr("href");
        var page = administrator.open(path);

        var refused = administrator.send(page, path + "/rollen", "rol", "raadslid");

        assertThat(Page.of(refused, 409).text()).contains("niemand meer accounts kunnen beheren");
        assertThat(administrator.open(path).select("input[value=beheerder][checked]")).hasSize(1);
    }

    private Page makeAccount(Visitor visitor, Page form, String link) {
        return visitor.sendAndFollow(
                form,
                link,
                "naam",
                "Ans de Wit",
                "email",
                email.toUpperCase(Locale.ROOT),
                "wachtwoord",
                PASSWORD,
                "herhaling",
                PASSWORD);
    }

    /** Makes the first administrator with a code app; the visitor is signed in afterwards. */
    private App enrolled(Visitor visitor, String link) {
        var enrol = makeAccount(visitor, visitor.open(link), link);
        var app = new App(enrol.select("code").text());
        usedCode = app.code(Duration.ZERO);
        visitor.sendAndFollow(enrol, "/account/tweede-factor/code", "code", usedCode);
        return app;
    }

    private Page enterPassword(Visitor visitor, String wanted, String password) {
        var form = visitor.open("/inloggen?terug=" + wanted);
        return visitor.sendAndFollow(form, "/inloggen", "email", email, "wachtwoord", password);
    }

    private static String wrongPassword(Visitor visitor, String email) {
        return Page.of(enter(visitor, email, "dit is het vast niet"), 422).select(".err").text();
    }

    private static MvcTestResult enter(Visitor visitor, String email, String password) {
        return visitor.send(
                visitor.open("/inloggen"), "/inloggen", "email", email, "wachtwoord", password);
    }
}
