@NullMarked
package org.henryjournal.ui.customers;

import org.jspecify.annotations.NullMarked;
