package nl.regiekamer.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.regiekamer.fixture.Page;
import nl.regiekamer.fixture.RegiekamerTest;
import nl.regiekamer.platform.door.LocalOrder;
import nl.regiekamer.platform.sql.DatabaseAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The only administrator lost phone and password, and comes in again by the terminal. */
@RegiekamerTest
@ExtendWith(OutputCaptureExtension.class)
class RecoveryScenario {

    private static final String OLD = "vier natte fietsen thuis";
    private static final String NEW = "zeven droge laarzen buiten";

    @Autowired MockMvcTester mvc;
    @Autowired FirstAdministrator first;
    @Autowired Accounts accounts;
    @Autowired PasskeyStore passkeys;
    @Autowired DatabaseAccess database;
    @Autowired List<LocalOrder> orders;

    private final String email = "ans%d@voorbeeld.nl".formatted(System.nanoTime());

    @BeforeEach
    void noAccountYet() throws SQLException {
        EmptyAccounts.in(database);
    }

    @Test
    void letsTheOnlyAdministratorInAgainWithANewPasswordAndANewSecondFactor(CapturedOutput output) {
        var before = new Visitor(mvc);
        var lost = administrator(before);
        keepPasskey();
        var invitation = accounts.newLink(ans().id());

        var told = order();

        assertThat(told.answer).isZero();
        assertThat(told.words).contains("Ans de Wit", email, "24 uur geldig, één keer");
        assertThat(before.open("/beheer").select("h1").text()).as("still in").isEqualTo("Beheer");

        var visitor = new Visitor(mvc);
        var form = visitor.open(told.path());
        assertThat(form.text()).contains("Toegang herstellen", email, "tweede factor wordt gewist");
        var enrol = recover(visitor, form, told.path());

        assertThat(enrol.select("h1").text()).isEqualTo("Tweede factor instellen");
        assertThat(ans().factors().any()).as("old second factors").isFalse();
        assertThat(before.get("/account")).as("session of the lost phone").hasStatus(302);
        new Visitor(mvc).open(invitation, 404);
        assertThat(visitor.get("/beheer")).as("before the new factor").hasStatus(302);

        var phone = new App(enrol.select("code").text());
        var account =
                visitor.sendAndFollow(
                        enrol, "/account/tweede-factor/code", "code", phone.code(Duration.ZERO));
        assertThat(account.text()).contains("Uw tweede factor is ingesteld;");
        var list = visitor.open("/beheer/accounts");
        assertThat(list.select("tbody").text()).containsPattern("toegang hersteld op \\d+-\\d+-");
        assertThat(visitor.open(list.select("tbody a").attr("href")).text())
                .contains("Toegang hersteld op", "met een link uit de terminal");

        signsInOnlyWithTheNew(lost, phone);
        assertThat(output)
                .contains("The access of account " + ans().id() + " was recovered")
                .doesNotContain(told.token());
    }

    private void signsInOnlyWithTheNew(App lost, App phone) {
        var later = new Visitor(mvc);
        var refused = later.sendWrong(later.open("/inloggen"), "/inloggen", typed(OLD));
        assertThat(refused.text()).contains("klopt niet");
        var second = later.sendAndFollow(refused, "/inloggen", typed(NEW));
        var next = Duration.ofSeconds(30);
        var wrong = later.sendWrong(second, "/inloggen/tweede-factor", "code", lost.code(next));
        var done = later.sendAndFollow(wrong, "/inloggen/tweede-factor", "code", phone.code(next));
        assertThat(done.select("h1").text()).isNotEqualTo("Inloggen");
        assertThat(later.open("/beheer").select("h1").text()).isEqualTo("Beheer");
    }

    @Test
    void takesALinkOnceAndOnlyTheNewest() {
        administrator(new Visitor(mvc));
        var replaced = order().path();
        var link = order().path();
        var visitor = new Visitor(mvc);
        var form = visitor.open(link);
        var late = new Visitor(mvc);
        var lateForm = late.open(link);

        new Visitor(mvc).open(replaced, 404);
        recover(visitor, form, link);
        var again = late.send(lateForm, link, "wachtwoord", NEW, "herhaling", NEW);

        assertThat(Page.of(again, 404).text()).contains("./regiekamer beheerder");
        new Visitor(mvc).open(link, 404);
    }

    @Test
    void refusesALinkThatIsTooOldAndChangesNothing() throws SQLException {
        var visitor = new Visitor(mvc);
        administrator(visitor);
        var link = order().path();
        var form = new Visitor(mvc);
        var page = form.open(link);
        sql("update platform.account_link set expires_at = now() - interval '1 second'");

        var refused = form.send(page, link, "wachtwoord", NEW, "herhaling", NEW);

        assertThat(Page.of(refused, 404).text()).contains("te oud", "./regiekamer beheerder");
        assertThat(ans().factors().code()).isTrue();
        visitor.open("/beheer");
    }

    @Test
    void refusesAnEasyPasswordAndKeepsTheLink() {
        administrator(new Visitor(mvc));
        var link = order().path();
        var visitor = new Visitor(mvc);

        var wrong =
                visitor.sendWrong(
                        visitor.open(link), link, "wachtwoord", "kort", "herhaling", "kort");

        assertThat(wrong.select("#wachtwoord[aria-invalid=true]")).hasSize(1);
        assertThat(ans().factors().code()).as("nothing changed yet").isTrue();
        recover(visitor, wrong, link);
    }

    @Test
    void diesWithTheRoleOfItsAdministrator() {
        administrator(new Visitor(mvc));
        var link = order().path();
        accounts.invite(new Account.Who("Bo", "bo@voorbeeld.nl"), Set.of("beheerder"));
        activate("bo@voorbeeld.nl");

        accounts.setRoles(ans().id(), Set.of("raadslid"));

        new Visitor(mvc).open(link, 404);
    }

    @Test
    void asksWhichOfSeveralAdministratorsAndSaysWhatToType() {
        administrator(new Visitor(mvc));
        accounts.invite(new Account.Who("Bo Boer", "bo@voorbeeld.nl"), Set.of("beheerder"));
        activate("bo@voorbeeld.nl");

        var asked = order();
        var chosen = order(" BO@voorbeeld.nl");

        assertThat(asked.answer).isEqualTo(1);
        assertThat(asked.words)
                .contains("Er zijn 2 beheerders", "./regiekamer beheerder " + email)
                .contains("./regiekamer beheerder bo@voorbeeld.nl    (Bo Boer)")
                .doesNotContain("/herstel/");
        assertThat(chosen.answer).isZero();
        assertThat(new Visitor(mvc).open(chosen.path()).text()).contains("Bo Boer");
    }

    @Test
    void saysWhyAnAddressGetsNoLink() {
        administrator(new Visitor(mvc));
        accounts.invite(new Account.Who("Ra", "raad@voorbeeld.nl"), Set.of("raadslid"));
        accounts.invite(new Account.Who("Ni", "nieuw@voorbeeld.nl"), Set.of("beheerder"));
        activate("raad@voorbeeld.nl");
        accounts.invite(new Account.Who("Op", "op@voorbeeld.nl"), Set.of("beheerder"));
        accounts.block(accounts.findByEmail("op@voorbeeld.nl").orElseThrow().id());

        assertRefused("nergens@voorbeeld.nl", "Er is geen account met het e-mailadres");
        assertRefused("raad@voorbeeld.nl", "is geen beheerder");
        assertRefused("nieuw@voorbeeld.nl", "is nog niet in gebruik");
        assertRefused("op@voorbeeld.nl", "is geblokkeerd");
        assertThat(order("--help").words).contains("Gebruik: ./regiekamer beheerder");
        assertThat(order("een", "twee").answer).isEqualTo(2);
    }

    private void assertRefused(String typed, String why) {
        var told = order(typed);
        assertThat(told.answer).isEqualTo(1);
        assertThat(told.words)
                .contains(why, "./regiekamer beheerder " + email)
                .doesNotContain("/herstel/");
    }

    @Test
    void givesTheFirstLinkAgainWhereNobodyIsAdministrator() {
        accounts.invite(new Account.Who("Bo", email), Set.of("raadslid"));

        var told = order();

        assertThat(told.answer).isZero();
        assertThat(told.words).contains("Er is nog geen beheerder", "/eerste-beheerder/");
        var visitor = new Visitor(mvc);
        var taken = visitor.sendWrong(visitor.open(told.path()), told.path(), makes(email));
        assertThat(taken.text()).contains("er is al een account met dit e-mailadres");
        visitor.sendAndFollow(taken, told.path(), makes("an" + email));
        assertThat(order().words).contains("/herstel/");
    }

    /** Ans, with a code app; the visitor is signed in afterwards. */
    private App administrator(Visitor visitor) {
        var link = first.newLink().orElseThrow();
        var enrol = visitor.sendAndFollow(visitor.open(link), link, makes(email));
        var app = new App(enrol.select("code").text());
        visitor.sendAndFollow(
                enrol, "/account/tweede-factor/code", "code", app.code(Duration.ZERO));
        return app;
    }

    private static String[] makes(String email) {
        return new String[] {
            "naam", "Ans de Wit", "email", email, "wachtwoord", OLD, "herhaling", OLD
        };
    }

    private String[] typed(String password) {
        return new String[] {"email", email, "wachtwoord", password};
    }

    private static Page recover(Visitor visitor, Page form, String link) {
        return visitor.sendAndFollow(form, link, "wachtwoord", NEW, "herhaling", NEW);
    }

    private Account ans() {
        return accounts.findByEmail(email).orElseThrow();
    }

    private void keepPasskey() {
        passkeys.save(
                ImmutableCredentialRecord.builder()
                        .credentialId(Bytes.random())
                        .userEntityUserId(PasskeyStore.handle(ans().id()))
                        .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
                        .signatureCount(0)
                        .uvInitialized(true)
                        .transports(Set.of())
                        .backupEligible(false)
                        .backupState(false)
                        .created(Instant.now())
                        .lastUsed(Instant.now())
                        .label("Oude sleutel")
                        .build());
        assertThat(ans().factors().passkeys()).isEqualTo(1);
    }

    /** As if the invitation had been used. */
    private void activate(String invited) {
        var link = accounts.newLink(accounts.findByEmail(invited).orElseThrow().id());
        var visitor = new Visitor(mvc);
        visitor.sendAndFollow(visitor.open(link), link, "wachtwoord", OLD, "herhaling", OLD);
    }

    private void sql(String change) throws SQLException {
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), owner.role(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private Told order(String... arguments) {
        var order = orders.stream().filter(one -> one.word().equals("beheerder")).findFirst();
        var lines = new ArrayList<String>();
        var answer = order.orElseThrow().run(List.of(arguments), lines::add);
        return new Told(String.join("\n", lines), answer);
    }

    /** What the terminal shows and answers. */
    private record Told(String words, int answer) {

        String path() {
            var link = words.lines().filter(line -> line.contains("://")).findFirst();
            return URI.create(link.orElseThrow(() -> new AssertionError(words)).strip()).getPath();
        }

        String token() {
            return path().substring(path().lastIndexOf('/') + 1);
        }
    }
}
