package org.henryjournal.insight;

/**
 * What was entered on a day.
 *
 * @param visits attempts not counted
 * @param entries attempts counted
 */
public record DayCount(int visits, int entries) {}
