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
        first.newLink()
                .ifPresent(path ->
                        System.out.printf(
                                """

                                Er is nog geen account. Maak de eerste beheerder met deze link
                                (24 uur geldig, één keer te gebruiken):

                                    %s

                                """,
                                address.of(path)));
    }
}
