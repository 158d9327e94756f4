package org.henryjournal.ui.insights;

import java.util.function.Supplier;
import org.henryjournal.insight.Selection;

/**
 * The entries behind a mark of a chart.
 *
 * @param title what the mark stands for, in words
 * @param entries found when they are asked for
 */
record Behind(String title, Supplier<Selection> entries) {}
