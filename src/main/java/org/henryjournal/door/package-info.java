/**
 * How one start of Henry asks another that is running: over a socket in a folder of the owner's,
 * never over a network. See decision 17.
 */
@NullMarked
package org.henryjournal.door;

import org.jspecify.annotations.NullMarked;
