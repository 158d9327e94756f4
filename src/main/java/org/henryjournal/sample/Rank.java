package org.henryjournal.sample;

/**
 * The key person rank of somebody at a customer.
 *
 * @param known whether the rep has found it out
 */
record Rank(int rank, boolean known) {}
