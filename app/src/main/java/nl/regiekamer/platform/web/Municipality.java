package nl.regiekamer.platform.web;

/**
 * Whose Regiekamer this is, as the shell shows it.
 *
 * @param code CBS code, for instance GM0000
 * @param name the name alone
 * @param invented whether this is a town that does not exist; every page then says so
 */
public record Municipality(String code, String name, boolean invented) {}
