package nl.regiekamer.platform.calendar;

import java.time.LocalDate;

/**
 * A holiday in a certain year.
 *
 * @param date the day
 * @param name as residents know it; two feasts on one day are joined with "en"
 */
public record Holiday(LocalDate date, String name) {}
