/** Any file that a rep drags in, as a sheet of text cells. */
@NullMarked
package org.henryjournal.exchange.read;

import org.jspecify.annotations.NullMarked;
