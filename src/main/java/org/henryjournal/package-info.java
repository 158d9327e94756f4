@NullMarked
package org.henryjournal;

import org.jspecify.annotations.NullMarked;
