@NullMarked
package org.henryjournal.ui;

import org.jspecify.annotations.NullMarked;
