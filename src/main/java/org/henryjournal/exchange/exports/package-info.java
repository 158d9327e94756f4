@NullMarked
package org.henryjournal.exchange.exports;

import org.jspecify.annotations.NullMarked;
