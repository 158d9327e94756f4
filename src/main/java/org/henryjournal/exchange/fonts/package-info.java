@NullMarked
package org.henryjournal.exchange.fonts;

import org.jspecify.annotations.NullMarked;
