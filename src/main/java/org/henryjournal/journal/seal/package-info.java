/**
 * How a journal is sealed with a password: keys and where they come from, what the first line of
 * the file says of them, and what becomes of the bytes of a change. Knows nothing of rows and
 * files.
 *
 * <p>A random key of the data seals everything. It stands in the first line of the journal wrapped
 * by a key that Argon2id makes of the password, and perhaps once more by the key of a recovery
 * sheet. Nothing is sealed with the key of the data itself: each purpose, and each opening of the
 * file that writes, has a key of its own made from it.
 */
@org.jspecify.annotations.NullMarked
package org.henryjournal.journal.seal;
