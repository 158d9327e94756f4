@NullMarked
package org.henryjournal.ui.progress;

import org.jspecify.annotations.NullMarked;
