package org.henryjournal.exchange.imports;

/**
 * A cell of a file.
 *
 * @param line where its row begins; the first line is 1
 * @param column the first is 0
 */
public record CellAt(long line, int column) {}
