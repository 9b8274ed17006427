package nl.regiekamer.platform.web;

import java.util.List;
import java.util.Map;

/**
 * What somebody else did since a button was shown, and the choice to press it after all.
 *
 * @param did what the others did, a line each
 * @param path where the form goes
 * @param fields what was sent, with what there is to be seen now
 * @param go what the button then does: "Toch terugzetten"
 * @param back where the thing stands as the other left it
 */
public record MeanwhilePage(
        List<Crumb> crumbs,
        List<String> did,
        String path,
        Map<String, String> fields,
        String go,
        String back) {}
