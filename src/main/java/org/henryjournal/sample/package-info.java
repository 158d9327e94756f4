@NullMarked
package org.henryjournal.sample;

import org.jspecify.annotations.NullMarked;
