@NullMarked
package org.henryjournal.exchange;

import org.jspecify.annotations.NullMarked;
