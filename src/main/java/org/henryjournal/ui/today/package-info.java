@NullMarked
package org.henryjournal.ui.today;

import org.jspecify.annotations.NullMarked;
