package org.henryjournal.ui.today;

import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.ui.parts.CustomerActions;
import org.henryjournal.ui.shell.Notices;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * The line in a window of its own. It writes of today. What is typed and not saved stays in it, for
 * the next time it is shown.
 */
public final class QuickLineViewModel {

  private final Session session;
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final LineViewModel line;
  private final ReadOnlyObjectWrapper<Notices.@Nullable Notice> said =
      new ReadOnlyObjectWrapper<>();
  private boolean isShown;
  private boolean isEntered;

  public QuickLineViewModel(Session session) {
    this.session = session;
    day = new ReadOnlyObjectWrapper<>(session.today());
    line =
        new LineViewModel(
            session,
            day.getReadOnlyProperty(),
            new AfterVisitViewModel(session, new CustomerActions(session)));
    session.notices().currentProperty().subscribe(this::hear);
    line.textProperty().subscribe(text -> isEntered &= text.isBlank());
  }

  /** What is said of something else is not this window's. */
  private void hear(Notices.@Nullable Notice notice) {
    if (isShown && isEntered && notice != null) {
      said.set(notice);
    }
  }

  /** Enter was pressed: what is said next is about this line. */
  void entered() {
    isEntered = true;
  }

  /** It is shown: for today, whichever day that is by now. */
  public void begin() {
    day.set(session.today());
    line.skipPrompt();
    said.set(null);
    isEntered = false;
    isShown = true;
  }

  /** It is shown no more; {@link #typed} is what was not saved. */
  public void end() {
    isShown = false;
  }

  /** What stands in the line and is not saved; '' for nothing. */
  public String typed() {
    return line.textProperty().get();
  }

  /** The line has been taken elsewhere. */
  public void clear() {
    line.clear();
  }

  LineViewModel line() {
    return line;
  }

  /** What came of the last Enter; null before it. */
  ReadOnlyObjectProperty<Notices.@Nullable Notice> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Whether the line was saved and nothing new is written. */
  boolean isDone() {
    Notices.Notice notice = said.get();
    return notice != null && notice.undo() && typed().isBlank();
  }
}
