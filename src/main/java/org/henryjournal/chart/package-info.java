@NullMarked
package org.henryjournal.chart;

import org.jspecify.annotations.NullMarked;
