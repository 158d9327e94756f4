@NullMarked
package org.henryjournal.ui.shell;

import org.jspecify.annotations.NullMarked;
