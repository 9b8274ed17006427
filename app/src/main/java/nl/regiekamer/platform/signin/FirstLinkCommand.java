package nl.regiekamer.platform.signin;

import nl.regiekamer.platform.web.PublicAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows the link for the first administrator in the terminal. Not by the log: logs are kept and
 * sent on, and this link opens the house.
 */
@Component
class FirstLinkCommand {

    private final FirstAdministrator first;
    private final PublicAddress address;

    FirstLinkCommand(FirstAdministrator first, PublicAddress address) {
        this.first = first;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (address.isOfALaterStart()) {
            return; // that start shows a link of its own
        }
        first.newLink().ifPresent(path -> System.out.println(words(address.of(path))));
    }

    /** The link, with what it is for. */
    static String words(String link) {
        return """

        Er is nog geen beheerder. Maak de eerste met deze link
        (24 uur geldig, één keer te gebruiken):

            %s
        """
                .formatted(link);
    }
}
