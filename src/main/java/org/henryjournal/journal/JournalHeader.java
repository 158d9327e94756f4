package org.henryjournal.journal;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The first line of a journal file.
 *
 * @param sample a journal of made-up entries, to look around in
 */
public record JournalHeader(UUID journal, OffsetDateTime created, boolean sample) {}
