/** What deals sold and customers want, and who bought one product and not another. */
@NullMarked
package org.henryjournal.ui.products;

import org.jspecify.annotations.NullMarked;
