package org.henryjournal.ui.progress;

import java.time.LocalDate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.henryjournal.domain.Work;
import org.henryjournal.journal.WorkStore;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A row's days on the axis: a bar, the share that is done, what it is over its time, and today's
 * line. Being a cell, it goes with its row wherever the table is scrolled.
 */
final class TimelineCell extends TableCell<WorkStore.Row, WorkStore.Row> {

  private static final double BAR = 12;
  private static final double LEAST = 4;

  private final ObservableValue<ProgressViewModel.Shown> shown;
  private final Messages messages;
  private final ChangeListener<ProgressViewModel.Shown> weak;
  private final Region bar = part("timeline-bar");
  private final Region done = part("timeline-done");
  private final Region over = part("timeline-over");
  private final Region today = part("timeline-today");
  private final Pane pane =
      new Pane(today, bar, done, over) {
        @Override
        protected void layoutChildren() {
          place();
        }
      };

  TimelineCell(ObservableValue<ProgressViewModel.Shown> shown, Messages messages) {
    this.shown = shown;
    this.messages = messages;
    getStyleClass().add("timeline-cell");
    pane.setMinWidth(0);
    pane.setPrefWidth(0);
    widthProperty().subscribe(width -> pane.setPrefWidth(width.doubleValue()));
    // The axis changes with any row.
    weak = (observed, before, now) -> pane.requestLayout();
    shown.addListener(new WeakChangeListener<>(weak));
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  @Override
  protected void updateItem(WorkStore.@Nullable Row row, boolean isEmpty) {
    super.updateItem(row, isEmpty);
    setGraphic(isEmpty || row == null ? null : pane);
    if (!isEmpty && row != null) {
      Work work = row.work();
      LocalDate day = shown.getValue().today();
      setAccessibleText(
          work.isOverdue(day)
              ? WorkWords.late(work, day, messages)
              : WorkColumn.WHEN.text(row, messages));
      pane.requestLayout();
    }
  }

  private void place() {
    WorkStore.Row row = getItem();
    if (row == null) {
      return;
    }
    Work work = row.work();
    ProgressViewModel.Shown now = shown.getValue();
    TimeAxis axis = now.axis();
    double width = pane.getWidth();
    double height = pane.getHeight();
    double top = Math.round((height - BAR) / 2);
    double from = axis.place(work.from()) * width;
    double to = axis.place(work.to().plusDays(1)) * width;
    double now1 = axis.place(now.today()) * width;
    double now2 = axis.place(now.today().plusDays(1)) * width;
    boolean within = !work.from().isAfter(axis.to()) && !work.to().isBefore(axis.from());
    today.resizeRelocate(Math.round((now1 + now2) / 2), -4, 1, height + 8);
    bar.setVisible(within);
    bar.resizeRelocate(from, top, Math.max(LEAST, to - from), BAR);
    done.setVisible(within && work.done() > 0);
    done.resizeRelocate(from, top, Math.max(LEAST, to - from) * work.done() / Work.ALL, BAR);
    over.setVisible(work.isOverdue(now.today()));
    over.resizeRelocate(to, top, Math.max(LEAST, now1 - to), BAR);
  }
}
