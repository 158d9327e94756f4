package org.henryjournal.domain;

/** A filter kept under a name. */
public record SavedFilter(long id, String name, CustomerFilter filter) {}
