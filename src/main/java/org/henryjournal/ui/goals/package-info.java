@NullMarked
package org.henryjournal.ui.goals;

import org.jspecify.annotations.NullMarked;
