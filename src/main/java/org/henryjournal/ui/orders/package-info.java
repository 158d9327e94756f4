/** Orders after the first: who orders again, whose next order is to be expected, and growth. */
@NullMarked
package org.henryjournal.ui.orders;

import org.jspecify.annotations.NullMarked;
