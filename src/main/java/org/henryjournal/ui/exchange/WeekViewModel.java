package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** The summary of any week, in the window's language. */
public final class WeekViewModel {

  private final Session session;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<@Nullable WeekSummary> summary =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty markdown = new SimpleBooleanProperty(false);
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private LocalDate day;

  /**
   * @param day any day of the week to begin with
   */
  public WeekViewModel(Session session, LocalDate day, Messages messages) {
    this.session = session;
    this.messages = messages;
    this.day = day;
    markdown.subscribe(ignored -> write());
  }

  private void write() {
    LocalDate of = day;
    boolean asMarkdown = markdown.get();
    session
        .background()
        .run(
            () -> WeekSummary.of(session.journal(), of, session.today()),
            read -> {
              if (of.equals(day) && asMarkdown == markdown.get()) {
                summary.set(read);
                text.set(
                    asMarkdown
                        ? new WeekMarkdown(messages).write(read)
                        : new WeekText(messages).write(read));
              }
            });
  }

  /** Null until the week has been read; keeps the last week until the next is read. */
  public ReadOnlyObjectProperty<@Nullable WeekSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public BooleanProperty markdownProperty() {
    return markdown;
  }

  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  public void move(int weeks) {
    day = day.plusWeeks(weeks);
    write();
  }

  public String fileName() {
    WeekSummary shown = summary.get();
    String week = shown == null ? day.toString() : shown.code();
    return "henry-" + week + (markdown.get() ? ".md" : ".txt");
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
