package org.henryjournal.domain;

import java.time.LocalDate;

/**
 * The rep's own words about a day.
 *
 * @param noTarget the rep said that this day has no target customer
 */
public record DayNote(long id, LocalDate date, String text, boolean noTarget) {}
