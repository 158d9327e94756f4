/**
 * Henry's own parts that several pages show: words, cards and questions. They know the kit, which
 * knows none of them.
 */
@NullMarked
package org.henryjournal.ui.parts;

import org.jspecify.annotations.NullMarked;
