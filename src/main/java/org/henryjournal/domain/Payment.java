package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money received from a customer.
 *
 * @param amount above 0, scale 2
 */
public record Payment(long id, long customer, LocalDate date, BigDecimal amount, String note) {}
