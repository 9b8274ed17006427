package nl.regiekamer.platform.signin;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.Roles;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password, second factors, sessions. */
@Controller
@Access(Access.OWN)
class AccountController {

    private final SignIn signIn;
    private final SignInSession session;
    private final Passkeys passkeys;
    private final Roles roles;
    private final StaticTemplates templates = new StaticTemplates();

    AccountController(SignIn signIn, SignInSession session, Passkeys passkeys, Roles roles) {
        this.signIn = signIn;
        this.session = session;
        this.passkeys = passkeys;
        this.roles = roles;
    }

    @GetMapping("/account")
    Html show(Shell shell, @RequestParam(defaultValue = "") String gedaan) {
        var notice =
                switch (gedaan) {
                    case "wachtwoord" ->
                            "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.";
                    case "factor" -> "Uw tweede factor is ingesteld.";
                    case "weg" -> "De tweede factor is verwijderd.";
                    case "sessies" -> "Op andere apparaten bent u uitgelogd.";
                    default -> "";
                };
        return Html.ok(templates.signinAccount(shell, page(notice, Faults.none())));
    }

    @PostMapping("/account/wachtwoord")
    Object changePassword(
            Shell shell,
            @RequestParam(defaultValue = "") String huidig,
            NewPassword given,
            HttpServletRequest request) {
        var account = own();
        var faults = given.addTo(Faults.none(), account.who());
        if (faults.isEmpty() && !signIn.isOwnPassword(account.id(), huidig)) {
            faults.add("huidig", "uw huidige wachtwoord klopt niet");
        }
        if (!faults.isEmpty()) {
            return Html.unprocessable(templates.signinAccount(shell, page("", faults)));
        }
        signIn.changePassword(account.id(), given.password());
        session.endOthers(account.id(), request);
        return SignInController.redirect("/account?gedaan=wachtwoord");
    }

    @PostMapping("/account/sessies/beeindigen")
    Object endOtherSessions(HttpServletRequest request) {
        session.endOthers(own().id(), request);
        return SignInController.redirect("/account?gedaan=sessies");
    }

    @PostMapping("/account/tweede-factor/code/verwijderen")
    Object removeCode() {
        var account = own();
        requireAnother(account, account.factors().passkeys());
        signIn.removeCode(account.id());
        return SignInController.redirect("/account?gedaan=weg");
    }

    @PostMapping("/account/passkeys/{id}/verwijderen")
    Object removePasskey(@PathVariable String id) {
        var account = own();
        var factors = account.factors();
        requireAnother(account, factors.passkeys() - 1 + (factors.code() ? 1 : 0));
        passkeys.delete(account.id(), id);
        return SignInController.redirect("/account?gedaan=weg");
    }

    private void requireAnother(Account account, int left) {
        if (left < 1 && roles.requireSecondFactor(account.roles())) {
            throw new AccountRefused(
                    "Uw rol vraagt om een tweede factor, en dit is uw laatste.\nStel eerst een andere in.");
        }
    }

    private Account own() {
        return SignedIn.find()
                .flatMap(who -> signIn.find(who.account()))
                .orElseThrow(() -> new NotFound("Dit account"));
    }

    private AccountPage page(String notice, Faults faults) {
        var account = own();
        var sessions =
                session.listOf(account.id()).stream()
                        .map(one -> Dutch.moment(one.getLastRequest().toInstant()))
                        .toList();
        List<AccountPage.Passkey> keys =
                passkeys.listOf(account.id()).stream().map(AccountController::passkey).toList();
        var own =
                new AccountPage.Own(
                        roles.names(account.roles()),
                        keys,
                        sessions,
                        roles.requireSecondFactor(account.roles()));
        return new AccountPage(account, own, notice, faults);
    }

    private static AccountPage.Passkey passkey(CredentialRecord key) {
        return new AccountPage.Passkey(
                key.getCredentialId().toBase64UrlString(),
                key.getLabel(),
                Dutch.moment(key.getCreated()),
                Dutch.moment(key.getLastUsed()));
    }
}
