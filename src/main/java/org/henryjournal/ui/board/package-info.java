@NullMarked
package org.henryjournal.ui.board;

import org.jspecify.annotations.NullMarked;
