package nl.regiekamer.platform.signin;

import gg.jte.generated.precompiled.StaticTemplates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.regiekamer.platform.access.Access;
import nl.regiekamer.platform.access.SignedIn;
import nl.regiekamer.platform.access.SignedIn.Stage;
import nl.regiekamer.platform.web.Faults;
import nl.regiekamer.platform.web.Html;
import nl.regiekamer.platform.web.NotFound;
import nl.regiekamer.platform.web.Shell;
import nl.regiekamer.platform.web.ToDoList;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up a second factor: a code from an app, or a passkey. */
@Controller
@Access(Access.OWN)
class EnrolController {

    private static final String SECRET = "signin.secret";
    private static final String OPTIONS = "signin.new-passkey";

    /** Who is new goes on to what waits. */
    static final String FIRST = "/account/tweede-factor?terug=" + ToDoList.PATH;

    private static final String ACCOUNT = "/account";

    private final SignIn signIn;
    private final SignInSession session;
    private final Passkeys passkeys;
    private final OneTimeCodes codes;
    private final StaticTemplates templates = new StaticTemplates();

    EnrolController(SignIn signIn, SignInSession session, Passkeys passkeys, OneTimeCodes codes) {
        this.signIn = signIn;
        this.session = session;
        this.passkeys = passkeys;
        this.codes = codes;
    }

    @GetMapping("/account/tweede-factor")
    Html ask(
            Shell shell,
            @RequestParam(defaultValue = "/") String terug,
            HttpServletRequest request) {
        return Html.ok(templates.signinEnrol(shell, page(shell, request, terug, Faults.none())));
    }

    @PostMapping("/account/tweede-factor/code")
    Object enrolCode(
            Shell shell,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String terug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var secret = session.find(request, SECRET, byte[].class);
        if (secret.isEmpty() || !signIn.enrolCode(who().account(), secret.get(), code)) {
            var faults =
                    Faults.none()
                            .add(
                                    "code",
                                    "deze code klopt niet; vul de nieuwste code uit de app in");
            return Html.unprocessable(
                    templates.signinEnrol(shell, page(shell, request, terug, faults)));
        }
        session.take(request, SECRET, byte[].class);
        return SignInController.redirect(finish(terug, request, response));
    }

    @PostMapping(value = "/account/passkeys/opties", produces = "application/json")
    ResponseEntity<String> passkeyOptions(HttpServletRequest request) {
        var options = passkeys.startEnrolling(who().account());
        session.keep(request, OPTIONS, options);
        return ResponseEntity.ok(passkeys.write(options));
    }

    @PostMapping(value = "/account/passkeys", produces = "application/json")
    ResponseEntity<String> enrolPasskey(
            @RequestBody String answer,
            @RequestParam(defaultValue = "/") String terug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var options =
                session.take(request, OPTIONS, PublicKeyCredentialCreationOptions.class)
                        .filter(made ->
                                made.getUser().getId().equals(PasskeyStore.handle(who().account())))
                        .orElseThrow(LinkExpired::new);
        passkeys.enrol(options, answer);
        return ResponseEntity.ok(passkeys.goTo(finish(terug, request, response)));
    }

    /** Somebody who had to set one up may do all of their work from now on. */
    private String finish(String back, HttpServletRequest request, HttpServletResponse response) {
        var before = who();
        var safe = Back.safe(back);
        if (before.stage() == Stage.FULL) {
            return told(safe.equals("/") ? ACCOUNT : safe);
        }
        var account = signIn.find(before.account()).orElseThrow(() -> new NotFound("Dit account"));
        session.begin(request, response, signIn.begin(account));
        return told(safe.equals("/") ? ToDoList.PATH : safe);
    }

    /** These two pages say that it was set up. */
    private static String told(String path) {
        return path.equals(ACCOUNT) || path.equals(ToDoList.PATH) ? path + "?gedaan=factor" : path;
    }

    private EnrolPage page(Shell shell, HttpServletRequest request, String back, Faults faults) {
        var account = signIn.find(who().account()).orElseThrow(() -> new NotFound("Dit account"));
        var secret =
                session.find(request, SECRET, byte[].class)
                        .orElseGet(() -> {
                            var made = codes.newSecret();
                            session.keep(request, SECRET, made);
                            return made;
                        });
        var issuer = "Regiekamer " + shell.municipality().name();
        return new EnrolPage(
                who().stage() == Stage.MUST_ENROL,
                OneTimeCodes.typed(secret),
                OneTimeCodes.address(secret, issuer, account.email()),
                Back.safe(back),
                faults);
    }

    private static SignedIn who() {
        return SignedIn.find().orElseThrow(() -> new NotFound("Dit account"));
    }
}
