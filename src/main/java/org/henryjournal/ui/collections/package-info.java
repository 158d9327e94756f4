/** Collecting the money: the month's table, what is owed, and what is due. */
@NullMarked
package org.henryjournal.ui.collections;

import org.jspecify.annotations.NullMarked;
