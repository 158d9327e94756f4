/**
 * The journal file, its one writer and the index that answers questions: the one place that knows
 * H2 and jOOQ.
 *
 * <p>A {@code …Book} is what the rep can do about one kind of thing: each method is one change,
 * saved whole when it returns. A {@code …Store} answers questions about it from the index. {@code
 * …Rows} compose the rows of a change inside a Book. {@link org.henryjournal.journal.Tables} names
 * every table once.
 */
@org.jspecify.annotations.NullMarked
package org.henryjournal.journal;
