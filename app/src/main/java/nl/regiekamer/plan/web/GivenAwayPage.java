package nl.regiekamer.plan.web;

import java.util.List;

/** What somebody wrote about an action that went to another holder meanwhile. */
public record GivenAwayPage(String title, List<String> lines, String written) {}
