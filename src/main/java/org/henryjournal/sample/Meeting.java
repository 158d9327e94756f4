package org.henryjournal.sample;

/**
 * What a visit showed, the same in every language.
 *
 * @param contact place of the person met among the customer's people, from 0; -1 where nobody was
 *     written down
 * @param need a need was found
 * @param refused the customer said no for good
 */
record Meeting(int contact, boolean need, boolean refused) {}
