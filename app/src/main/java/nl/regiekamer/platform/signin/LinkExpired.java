package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.Problem;

/** A link that works once was used, replaced, too old, or never existed; one answer for all. */
final class LinkExpired extends Problem {

    private static final long serialVersionUID = 1L;

    LinkExpired() {
        super(
                Kind.ABSENT,
                "link-verlopen",
                "Deze link werkt niet (meer)",
                "De link is al gebruikt, te oud of door een nieuwe vervangen.\nVraag uw beheerder om een nieuwe link. Bent u zelf de beheerder, typ dan op de machine van Regiekamer: ./regiekamer beheerder");
    }
}
