package nl.regiekamer.platform.signin;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages behind links that work once: the first administrator, invitations and recovery. */
@Controller
@Access(Access.PUBLIC)
class LinkController {

    private final FirstAdministrator first;
    private final Recovery recovery;
    private final SignIn signIn;
    private final SignInSession session;
    private final StaticTemplates templates = new StaticTemplates();

    LinkController(
            FirstAdministrator first, Recovery recovery, SignIn signIn, SignInSession session) {
        this.first = first;
        this.recovery = recovery;
        this.signIn = signIn;
        this.session = session;
    }

    @GetMapping("/eerste-beheerder/{token}")
    Html askFirst(Shell shell, @PathVariable String token) {
        first.require(token);
        var page = new PasswordPage(shell.path(), "", "", Faults.none());
        return Html.ok(templates.signinFirst(shell, page));
    }

    @PostMapping("/eerste-beheerder/{token}")
    Object makeFirst(
            Shell shell,
            @PathVariable String token,
            NewPassword given,
            HttpServletRequest request,
            HttpServletResponse response) {
        first.require(token);
        var who = given.who();
        var faults =
                given.addTo(NewPassword.faultsOf(who), who)
                        .addIf(
                                first.isTaken(who),
                                "email",
                                "er is al een account met dit e-mailadres");
        if (!faults.isEmpty()) {
            var page = new PasswordPage(shell.path(), who.name(), who.email(), faults);
            return Html.unprocessable(templates.signinFirst(shell, page));
        }
        var account = first.make(token, who, given.password());
        session.begin(request, response, signIn.begin(account));
        return SignInController.redirect(EnrolController.FIRST);
    }

    @GetMapping("/uitnodiging/{token}")
    Html askInvited(Shell shell, @PathVariable String token) {
        var who = signIn.invited(token).who();
        var page = new PasswordPage(shell.path(), who.name(), who.email(), Faults.none());
        return Html.ok(templates.signinInvitation(shell, page));
    }

    @PostMapping("/uitnodiging/{token}")
    Object accept(
            Shell shell,
            @PathVariable String token,
            NewPassword given,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = signIn.invited(token).who();
        var faults = given.addTo(Faults.none(), who);
        if (!faults.isEmpty()) {
            var page = new PasswordPage(shell.path(), who.name(), who.email(), faults);
            return Html.unprocessable(templates.signinInvitation(shell, page));
        }
        var account = signIn.accept(token, given.password());
        session.endOthers(account.id(), null);
        if (account.factors().any()) {
            return SignInController.redirect("/inloggen");
        }
        session.begin(request, response, signIn.begin(account));
        return SignInController.redirect(EnrolController.FIRST);
    }

    @GetMapping("/herstel/{token}")
    Html askLockedOut(Shell shell, @PathVariable String token) {
        var who = recovery.get(token).who();
        var page = new PasswordPage(shell.path(), who.name(), who.email(), Faults.none());
        return Html.ok(templates.signinRecovery(shell, page));
    }

    @PostMapping("/herstel/{token}")
    Object recover(
            Shell shell,
            @PathVariable String token,
            NewPassword given,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = recovery.get(token).who();
        var faults = given.addTo(Faults.none(), who);
        if (!faults.isEmpty()) {
            var page = new PasswordPage(shell.path(), who.name(), who.email(), faults);
            return Html.unprocessable(templates.signinRecovery(shell, page));
        }
        var account = recovery.use(token, given.password());
        session.endOthers(account.id(), null);
        session.begin(request, response, signIn.begin(account));
        return SignInController.redirect(EnrolController.FIRST);
    }
}
