@NullMarked
package org.henryjournal.insight;

import org.jspecify.annotations.NullMarked;
