package org.henryjournal.domain;

import java.time.LocalDate;

/** A dated note of what was changed in a row of the progress table, and why. */
public record WorkRevision(long id, long work, LocalDate date, String text) {}
