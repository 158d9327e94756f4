@NullMarked
package org.henryjournal.ui.welcome;

import org.jspecify.annotations.NullMarked;
