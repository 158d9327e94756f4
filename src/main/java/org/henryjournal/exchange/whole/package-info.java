@NullMarked
package org.henryjournal.exchange.whole;

import org.jspecify.annotations.NullMarked;
