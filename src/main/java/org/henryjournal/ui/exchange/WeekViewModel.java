package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.henryjournal.exchange.WeekMarkdown;
import org.henryjournal.exchange.WeekSummary;
import org.henryjournal.exchange.WeekText;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Session;

/** The summary of any week, in the window's language. */
public final class WeekViewModel {

  private final Session session;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<LocalDate> monday;
  private final BooleanProperty markdown = new SimpleBooleanProperty(false);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

  /**
   * @param day any day of the week to begin with
   */
  public WeekViewModel(Session session, LocalDate day, Messages messages) {
    this.session = session;
    this.messages = messages;
    monday =
        new ReadOnlyObjectWrapper<>(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    markdown.subscribe(ignored -> write());
  }

  private void write() {
    LocalDate of = monday.get();
    boolean asMarkdown = markdown.get();
    session
        .background()
        .run(
            () -> {
              WeekSummary summary = WeekSummary.of(session.journal(), of, session.today());
              return asMarkdown
                  ? new WeekMarkdown(messages).write(summary)
                  : new WeekText(messages).write(summary);
            },
            written -> {
              if (of.equals(monday.get()) && asMarkdown == markdown.get()) {
                text.set(written);
              }
            });
  }

  public ReadOnlyObjectProperty<LocalDate> mondayProperty() {
    return monday.getReadOnlyProperty();
  }

  public BooleanProperty markdownProperty() {
    return markdown;
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public void move(int weeks) {
    monday.set(monday.get().plusWeeks(weeks));
    write();
  }

  public String fileName() {
    return "henry-" + WeekSummary.code(monday.get()) + (markdown.get() ? ".md" : ".txt");
  }

  public void copied() {
    session.notices().done("summary.copied");
  }

  /** The file dialog has asked before anything is replaced. */
  public void save(Path file) {
    String content = text.get();
    session
        .background()
        .run(
            () -> {
              WholeFile.write(file, content);
              return file;
            },
            written -> session.notices().done("cli.week.written", written));
  }
}
