package nl.regiekamer.plan.web;

import java.util.List;
import nl.regiekamer.platform.forms.Named;
import nl.regiekamer.platform.web.Crumb;
import nl.regiekamer.platform.web.Faults;

/**
 * Who holds which action.
 *
 * @param plan id of the plan to come; empty for the one in force
 * @param planWords which plan that is and when it begins; empty for the one in force
 * @param other the same page of the other of these two; empty while there is one plan
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
 * @param seen how often that was changed
 * @param chosen id of the holder that was chosen; empty for none
 * @param did what others did since the form was opened; empty for nothing
 */
public record HoldersPage(
        List<Crumb> crumbs,
        String plan,
        String planWords,
        List<Crumb> other,
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
        List<Member> members,
        int seen,
        String chosen,
        List<String> did) {

    /**
     * An action and who holds it.
     *
     * @param seen id of the holder when the form was opened; empty for nobody
     */
    public record Row(
            String id,
            String title,
            String theme,
            String holder,
            boolean gone,
            boolean chosen,
            String seen) {}

    /** Somebody who reports for a partner. */
    public record Member(String partner, String partnerName, String account, String name) {}
}
