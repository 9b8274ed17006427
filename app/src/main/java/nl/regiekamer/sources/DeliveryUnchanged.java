package nl.regiekamer.sources;

import nl.regiekamer.platform.web.Dutch;
import nl.regiekamer.platform.web.Problem;

/** A delivery cannot be withdrawn or published as it is; nothing changed. */
public final class DeliveryUnchanged extends Problem {

    private static final long serialVersionUID = 1L;

    private DeliveryUnchanged(String detail) {
        super(Kind.CONFLICT, "levering-niet-gewijzigd", "De levering is niet gewijzigd", detail);
    }

    static DeliveryUnchanged refused() {
        return new DeliveryUnchanged(
                "Deze levering is geweigerd en heeft geen cijfers.\nEr valt niets in te trekken of openbaar te maken.");
    }

    static DeliveryUnchanged withdrawn(Delivery.Withdrawal withdrawal) {
        return new DeliveryUnchanged(
                "Deze levering is al ingetrokken op %s, door %s. Er is niets veranderd.\nWilt u de cijfers toch weer laten tellen, lees het bestand dan opnieuw in."
                        .formatted(Dutch.moment(withdrawal.at()), withdrawal.by()));
    }

    static DeliveryUnchanged published(Delivery.Publication publication) {
        return new DeliveryUnchanged(
                "Deze levering is al openbaar sinds %s, na het besluit met kenmerk '%s'. Er is niets veranderd.\nU hoeft niets te doen."
                        .formatted(
                                Dutch.moment(publication.recordedAt()),
                                publication.decision().reference()));
    }

    static DeliveryUnchanged open() {
        return new DeliveryUnchanged(
                "De cijfers van deze bron zijn altijd openbaar; daar is geen besluit voor nodig.\nU hoeft niets te doen.");
    }

    static DeliveryUnchanged ofPack(String file) {
        return new DeliveryUnchanged(
                "Deze levering is het bestand '%s' van het pack; dat trekt u niet op een pagina in.\nVerbeter het bestand in het pack en start Regiekamer opnieuw: het nieuwe bestand gaat dan voor. U kunt ook een bestand met de juiste cijfers inlezen; ook dat gaat voor."
                        .formatted(file));
    }

    static DeliveryUnchanged busy() {
        return new DeliveryUnchanged(
                "Er wordt op dit moment een bestand ingelezen of een levering ingetrokken. Er is niets veranderd.\nWacht tot dat klaar is en probeer het opnieuw.");
    }
}
