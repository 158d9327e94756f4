/** The page After the deal, which holds the pages of money, care and what else follows a deal. */
@NullMarked
package org.henryjournal.ui.after;

import org.jspecify.annotations.NullMarked;
