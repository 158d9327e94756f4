@NullMarked
package org.henryjournal.exchange.lists;

import org.jspecify.annotations.NullMarked;
