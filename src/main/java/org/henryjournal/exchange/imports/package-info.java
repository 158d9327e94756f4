@NullMarked
package org.henryjournal.exchange.imports;

import org.jspecify.annotations.NullMarked;
