package nl.regiekamer.platform.web;

import java.util.List;

/**
 * The start page.
 *
 * @param today the day in words
 * @param lead the outcome in one or two sentences; empty when no module has one
 * @param sections in the order of the page
 */
public record StartPage(String today, String lead, List<Section> sections) {}
