package org.henryjournal.ui.insights;

import org.henryjournal.chart.Chart;
import org.henryjournal.chart.TableData;

/**
 * A chart with what is said beside its heading, and its numbers as a table.
 *
 * @param note its n
 */
record Picture(String note, Chart<Behind> chart, TableData table) {}
