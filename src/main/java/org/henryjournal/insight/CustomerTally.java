package org.henryjournal.insight;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the list of customers counts of one that has an entry.
 *
 * @param visits attempts not counted
 * @param lastDay of an entry, attempts included
 * @param seen day of the last visit; empty where all were attempts
 */
public record CustomerTally(int visits, LocalDate lastDay, Optional<LocalDate> seen) {}
