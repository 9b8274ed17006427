package nl.regiekamer.platform.web;

import java.util.List;

/**
 * A problem as a page for people.
 *
 * @param status HTTP status
 * @param title what is the matter
 * @param paragraphs what is wrong, then what to do
 * @param reference number to quote when asking for help
 */
public record ProblemPage(int status, String title, List<String> paragraphs, String reference) {}
