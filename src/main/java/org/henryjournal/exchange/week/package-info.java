@NullMarked
package org.henryjournal.exchange.week;

import org.jspecify.annotations.NullMarked;
