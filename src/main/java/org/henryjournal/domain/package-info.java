@NullMarked
package org.henryjournal.domain;

import org.jspecify.annotations.NullMarked;
