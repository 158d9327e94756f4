package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money received from a customer, or given back.
 *
 * @param amount scale 2; below 0 where it was given back, never 0
 */
public record Payment(long id, long customer, LocalDate date, BigDecimal amount, String note) {}
