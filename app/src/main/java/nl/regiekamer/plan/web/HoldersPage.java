package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * Who holds which action.
 *
 * @param notice what was just done; empty for nothing
 * @param held how many actions have a holder
 * @param total all actions
 * @param address where holders go; to send to them
 * @param people accounts that may hold an action
 * @param partners partners of the plan
 * @param themes to choose from
 * @param holders to choose from: everybody, or nobody
 * @param rows the actions that the choice leaves
 * @param members who reports for which partner
 */
public record HoldersPage(
        List<Crumb> crumbs,
        String notice,
        Faults faults,
        int held,
        int total,
        String address,
        List<Named> people,
        List<Named> partners,
        List<ActionListPage.Choice> themes,
        List<ActionListPage.Choice> holders,
        List<Row> rows,
        List<Member> members) {

    /** An action and who holds it. */
    public record Row(
            String id, String title, String theme, String holder, boolean gone, boolean chosen) {}

    /** Somebody who reports for a partner. */
    public record Member(String partner, String partnerName, String account, String name) {}
}
