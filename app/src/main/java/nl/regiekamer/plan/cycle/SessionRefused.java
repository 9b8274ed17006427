package nl.regiekamer.plan.cycle;

import java.util.List;
import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** A session cannot be written like this; nothing changed. */
public final class SessionRefused extends Problem {

    private static final long serialVersionUID = 1L;

    private SessionRefused(Kind kind, String detail) {
        super(kind, "sessie-geweigerd", "Dit kan zo niet bij deze sessie", detail);
    }

    static SessionRefused closed(PartnerSession session) {
        return new SessionRefused(
                Kind.CONFLICT,
                "De sessie '%s' hoort bij een plan dat niet meer geldt.\nZij blijft te lezen; wat er staat, verandert niet meer."
                        .formatted(session.setup().title()));
    }

    static SessionRefused dropped(PartnerSession session) {
        return new SessionRefused(
                Kind.CONFLICT,
                "De sessie '%s' is vervallen.\nZet haar eerst weer in de agenda, met 'Wijzig de sessie'."
                        .formatted(session.setup().title()));
    }

    static SessionRefused tooEarly(PartnerSession session) {
        return new SessionRefused(
                Kind.CONFLICT,
                "De sessie is op %s.\nWat zij opleverde, legt u vanaf die dag vast; is de dag anders, wijzig dan eerst de sessie."
                        .formatted(Dutch.date(session.setup().on())));
    }

    static SessionRefused stillUsed(List<String> what) {
        return new SessionRefused(
                Kind.BREAKS_RULE,
                "Bij deze sessie is al iets vastgelegd van: %s.\nLaat hen erbij staan, of laat eerst die uitkomst vervallen."
                        .formatted(Dutch.list(what)));
    }
}
