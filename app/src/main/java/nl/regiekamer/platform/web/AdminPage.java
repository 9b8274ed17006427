package nl.regiekamer.platform.web;

import java.util.List;

/**
 * The page Beheer.
 *
 * @param entries what this visitor may manage
 */
public record AdminPage(List<AdminEntry> entries) {}
