package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer is to pay on a day for a deal ({@code spec} 6).
 *
 * @param date the last day on which it is in time
 * @param amount above 0, scale 2
 */
public record Due(long deal, long customer, LocalDate date, BigDecimal amount) {}
