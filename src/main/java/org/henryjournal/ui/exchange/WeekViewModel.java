package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.exchange.week.WeekDocument;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.exchange.week.WeekHtml;
import org.henryjournal.exchange.week.WeekMarkdown;
import org.henryjournal.exchange.week.WeekSummary;
import org.henryjournal.exchange.week.WeekText;
import org.henryjournal.exchange.week.WeekWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The summary of any week, in the window's language and in any of its formats. */
public final class WeekViewModel {

  /**
   * @param summary as it was read
   * @param document what is written of it
   */
  public record Shown(WeekSummary summary, WeekDocument document) {}

  private final Session session;
  private final WeekWords words;
  private final FontShelf fonts;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<WeekFormat> format = new SimpleObjectProperty<>(WeekFormat.TXT);
  private final BooleanProperty inner = new SimpleBooleanProperty(false);
  private LocalDate day;

  /**
   * @param day any day of the week to begin with
   * @param fonts where a PDF finds its fonts
   */
  public WeekViewModel(Session session, LocalDate day, Messages messages, FontShelf fonts) {
    this.session = session;
    this.words = new WeekWords(messages);
    this.fonts = fonts;
    this.day = day;
    inner.subscribe(_ -> read());
  }

  private void read() {
    LocalDate of = day;
    boolean withInner = inner.get();
    session
        .background()
        .run(
            () -> {
              WeekSummary summary = WeekSummary.of(session.journal(), of, session.today());
              return new Shown(summary, words.document(summary, withInner));
            },
            read -> {
              if (of.equals(day) && withInner == inner.get()) {
                shown.set(read);
              }
            });
  }

  /** Null until the week has been read; keeps the last week until the next is read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObjectProperty<WeekFormat> formatProperty() {
    return format;
  }

  /** Whether what is private is told too. */
  public BooleanProperty innerProperty() {
    return inner;
  }

  public void move(int weeks) {
    go(day.plusWeeks(weeks));
  }

  public void thisWeek() {
    go(session.today());
  }

  public void lastWeek() {
    go(session.today().minusWeeks(1));
  }

  private void go(LocalDate to) {
    day = to;
    read();
  }

  /** As text: in Markdown where that is the format, else as for a chat. */
  public String text() {
    Shown now = shown.get();
    if (now == null) {
      return "";
    }
    return format.get() == WeekFormat.MD
        ? WeekMarkdown.write(now.document())
        : WeekText.write(now.document());
  }

  /** Whether it is copied with its tables, for programs that take them. */
  public boolean isFormatted() {
    return format.get() != WeekFormat.TXT && format.get() != WeekFormat.MD;
  }

  /** For programs that take formatted text. */
  public String html() {
    Shown now = shown.get();
    return now == null ? "" : WeekHtml.fragment(now.document());
  }

  public String fileName() {
    Shown now = shown.get();
    return now == null
        ? "henry." + format.get().extension()
        : now.document().fileName(format.get());
  }

  public void copied() {
    session.notices().done(isFormatted() ? "summary.copied.formatted" : "summary.copied");
  }

  /** The file dialog has asked before anything is replaced. */
  public void save(Path file) {
    Shown now = shown.get();
    if (now != null) {
      WeekFormat as = format.get();
      session
          .background()
          .runLong(
              "summary.writing",
              job -> {
                WholeFile.write(file, as.write(now.document(), fonts));
                return file;
              },
              written -> session.notices().done("cli.week.written", written));
    }
  }
}
