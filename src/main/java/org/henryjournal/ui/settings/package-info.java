@NullMarked
package org.henryjournal.ui.settings;

import org.jspecify.annotations.NullMarked;
