package org.henryjournal.domain;

import java.time.LocalDateTime;

/**
 * One import, which can be taken back whole.
 *
 * @param at local date and time of the import
 * @param kind what was imported: {@code visits} or {@code customers}
 * @param file name of the file, without its folder
 * @param lines how many entries it brought
 */
public record ImportBatch(long id, LocalDateTime at, String kind, String file, int lines) {}
