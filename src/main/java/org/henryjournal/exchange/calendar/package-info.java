@NullMarked
package org.henryjournal.exchange.calendar;

import org.jspecify.annotations.NullMarked;
