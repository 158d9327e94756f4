@NullMarked
package org.henryjournal.ui.insights;

import org.jspecify.annotations.NullMarked;
