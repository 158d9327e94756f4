package org.henryjournal.domain;

import java.time.LocalDate;

/**
 * The answer to "why? drop or go on" after more than five visits without a deal. It is kept.
 *
 * @param visits of the pursuit when it was answered
 * @param goOn false where the customer was dropped
 * @param why in the rep's words, or ''
 */
public record GoOn(long id, long customer, LocalDate date, int visits, boolean goOn, String why) {}
