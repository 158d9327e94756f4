@NullMarked
package org.henryjournal.ui.exchange;

import org.jspecify.annotations.NullMarked;
