@NullMarked
package org.henryjournal.cli;

import org.jspecify.annotations.NullMarked;
