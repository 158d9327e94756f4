@NullMarked
package org.henryjournal.text;

import org.jspecify.annotations.NullMarked;
