/** Who brought whom, and which sources bring deals. */
@NullMarked
package org.henryjournal.ui.referrals;

import org.jspecify.annotations.NullMarked;
