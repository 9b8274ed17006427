package nl.regiekamer.platform.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.time.Duration;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.signin.SignIn.Outcome;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in, in one or two steps, and out. */
@Controller
@Access(Access.PUBLIC)
class SignInController {

    private static final String OPTIONS = "signin.passkey";

    private final SignIn signIn;
    private final SignInSession session;
    private final Passkeys passkeys;
    private final StaticTemplates templates = new StaticTemplates();

    SignInController(SignIn signIn, SignInSession session, Passkeys passkeys) {
        this.signIn = signIn;
        this.session = session;
        this.passkeys = passkeys;
    }

    @GetMapping("/inloggen")
    Object ask(
            Shell shell,
            @RequestParam(defaultValue = "/") String terug,
            @RequestParam(required = false) String beeindigd) {
        if (SignedIn.find().isPresent()) {
            return redirect(Back.safe(terug));
        }
        var page = new SignInPage("", Back.safe(terug), beeindigd != null, Faults.none());
        return Html.ok(templates.signinSignIn(shell, page));
    }

    @PostMapping("/inloggen")
    Object check(
            Shell shell,
            Credentials given,
            HttpServletRequest request,
            HttpServletResponse response) {
        var back = Back.safe(given.terug());
        var outcome = signIn.byPassword(given.email(), given.wachtwoord(), request.getRemoteAddr());
        return switch (outcome) {
            case Outcome.Refused _ ->
                    refuse(shell, given, "het e-mailadres of het wachtwoord klopt niet");
            case Outcome.TooOften tooOften -> refuse(shell, given, tooOften(tooOften.pause()));
            case Outcome.Passed passed -> {
                if (passed.account().factors().any()) {
                    session.await(request, passed.account().id(), back);
                    yield redirect("/inloggen/tweede-factor");
                }
                yield begin(passed.account(), back, new Visit(request, response));
            }
        };
    }

    private Html refuse(Shell shell, Credentials given, String fault) {
        var page =
                new SignInPage(
                        given.email(),
                        Back.safe(given.terug()),
                        false,
                        Faults.none().add("email", fault));
        return Html.unprocessable(templates.signinSignIn(shell, page));
    }

    @GetMapping("/inloggen/tweede-factor")
    Object askFactor(Shell shell, HttpServletRequest request) {
        return page(shell, request, Faults.none(), false);
    }

    @PostMapping("/inloggen/tweede-factor")
    Object checkFactor(
            Shell shell,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pending = session.findPending(request);
        if (pending.isEmpty()) {
            return redirect("/inloggen");
        }
        return switch (signIn.byCode(pending.get().account(), code)) {
            case Outcome.Refused _ ->
                    page(
                            shell,
                            request,
                            Faults.none().add("code", "deze code klopt niet; vul de nieuwste in"),
                            true);
            case Outcome.TooOften tooOften ->
                    page(
                            shell,
                            request,
                            Faults.none().add("code", tooOften(tooOften.pause())),
                            true);
            case Outcome.Passed passed ->
                    begin(passed.account(), pending.get().back(), new Visit(request, response));
        };
    }

    private Object page(Shell shell, HttpServletRequest request, Faults faults, boolean wrong) {
        var account =
                session.findPending(request).flatMap(pending -> signIn.find(pending.account()));
        if (account.isEmpty()) {
            return redirect("/inloggen");
        }
        var template =
                templates.signinFactor(shell, new FactorPage(account.get().factors(), faults));
        return wrong ? Html.unprocessable(template) : Html.ok(template);
    }

    @PostMapping(value = "/inloggen/passkey/opties", produces = "application/json")
    ResponseEntity<String> passkeyOptions(HttpServletRequest request) {
        var pending = session.findPending(request).orElseThrow(LinkExpired::new);
        var options = passkeys.startChecking(pending.account());
        session.keep(request, OPTIONS, options);
        return ResponseEntity.ok(passkeys.write(options));
    }

    @PostMapping(value = "/inloggen/passkey", produces = "application/json")
    ResponseEntity<String> checkPasskey(
            @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        var pending = session.findPending(request).orElseThrow(LinkExpired::new);
        var options =
                session.take(request, OPTIONS, PublicKeyCredentialRequestOptions.class)
                        .orElseThrow(LinkExpired::new);
        var account = signIn.find(pending.account()).filter(one -> one.is(Account.State.ACTIVE));
        if (account.isEmpty() || !passkeys.check(pending.account(), options, answer)) {
            throw new PasskeyRefused(new IllegalArgumentException("not this account's passkey"));
        }
        session.begin(request, response, signIn.begin(account.get()));
        return ResponseEntity.ok(passkeys.goTo(pending.back()));
    }

    @PostMapping("/uitloggen")
    RedirectView signOut(HttpServletRequest request) {
        session.end(request);
        return redirect("/");
    }

    /** Signs in; who lacks a second factor is asked for one, at least the first time. */
    private RedirectView begin(Account account, String back, Visit visit) {
        var first = account.standing().lastSeen() == null;
        var signedIn = signIn.begin(account);
        session.begin(visit.request(), visit.response(), signedIn);
        var ask = signedIn.stage() == SignedIn.Stage.MUST_ENROL || first;
        return ask && !account.factors().any()
                ? redirect("/account/tweede-factor?terug=" + URLEncoder.encode(back, UTF_8))
                : redirect(back);
    }

    static String tooOften(Duration wait) {
        var minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return "er is te vaak een verkeerde poging gedaan; wacht %d %s"
                .formatted(minutes, minutes == 1 ? "minuut" : "minuten");
    }

    static RedirectView redirect(String path) {
        var view = new RedirectView(path);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** What the form of the first step holds. */
    record Credentials(String email, String wachtwoord, String terug) {

        Credentials {
            email = text(email);
            wachtwoord = text(wachtwoord);
            terug = text(terug);
        }

        /** A form may leave out anything. */
        private static String text(@org.jspecify.annotations.Nullable String given) {
            return given == null ? "" : given;
        }
    }

    /** Request and answer of a step that changes the session. */
    private record Visit(HttpServletRequest request, HttpServletResponse response) {}
}
