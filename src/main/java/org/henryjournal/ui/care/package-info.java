/** Care: whom a touch is due, the rules of how often, and what was done lately. */
@NullMarked
package org.henryjournal.ui.care;

import org.jspecify.annotations.NullMarked;
