package org.henryjournal.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a row is called: a customer by its name, a visit by that of its customer and its day.
 *
 * @param table name of the table
 * @param words '' where there are none
 */
public record MergeTitle(String table, String words, Optional<LocalDate> date) {}
