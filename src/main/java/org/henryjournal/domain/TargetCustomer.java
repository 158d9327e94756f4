package org.henryjournal.domain;

import java.time.LocalDate;

/**
 * The customer the rep means to sign on that workday. Whether it was hit is not stored: a deal of
 * that customer on that date says so.
 *
 * @param note what the rep wrote about the result in the evening
 */
public record TargetCustomer(long id, LocalDate date, long customer, String note) {}
