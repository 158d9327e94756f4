/** What customers were not content with, and how promises of both sides were kept. */
@NullMarked
package org.henryjournal.ui.complaints;

import org.jspecify.annotations.NullMarked;
