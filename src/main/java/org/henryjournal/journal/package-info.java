@NullMarked
package org.henryjournal.journal;

import org.jspecify.annotations.NullMarked;
