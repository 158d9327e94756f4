package org.henryjournal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A signed order.
 *
 * @param visit the visit that closed it
 * @param amount scale 2; empty when the rep has not said it yet
 * @param terms when it is due; empty for the usual terms
 * @param batch the import that brought the deal, if one did
 */
public record Deal(
    long id,
    long customer,
    long visit,
    LocalDate date,
    Optional<BigDecimal> amount,
    Optional<PaymentTerms> terms,
    Optional<Long> batch) {}
