package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WholeFile;
import org.henryjournal.exchange.calendar.CalendarEntries;
import org.henryjournal.exchange.calendar.CalendarFile;
import org.henryjournal.exchange.whole.WholeExport;
import org.henryjournal.journal.Whole;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Job;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** An export: what there is to take along, and where it is saved. */
public final class ExportViewModel {

  /** What can be saved; the message keys are made from the names. */
  public enum Choice {
    EVERYTHING("json"),
    TABLES("zip"),
    CALENDAR("ics");

    private final String ending;

    Choice(String ending) {
      this.ending = ending;
    }

    /** The ending of the file, without a dot. */
    public String ending() {
      return ending;
    }

    String key() {
      return "export." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the journal has; for a calendar: open next steps, birthdays, customers to see again. */
  public record Counts(
      int customers, int visits, int rows, long steps, long birthdays, long revisits) {}

  private final Session session;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<@Nullable Counts> counts = new ReadOnlyObjectWrapper<>();

  public ExportViewModel(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
    session.background().run(this::count, counts::set);
  }

  private Counts count() {
    List<Whole.Shape> shapes = session.journal().whole().shapes();
    CalendarEntries entries = CalendarEntries.of(session.journal(), session.today());
    return new Counts(
        rows(shapes, "customer"),
        rows(shapes, "visit"),
        shapes.stream().mapToInt(Whole.Shape::rows).sum(),
        entries.count(CalendarEntries.Kind.STEP),
        entries.count(CalendarEntries.Kind.BIRTHDAY),
        entries.count(CalendarEntries.Kind.REVISIT));
  }

  private static int rows(List<Whole.Shape> shapes, String table) {
    return shapes.stream()
        .filter(shape -> shape.table().equals(table))
        .mapToInt(Whole.Shape::rows)
        .sum();
  }

  /** Null until they have been counted. */
  public ReadOnlyObjectProperty<@Nullable Counts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** A name that says what it is, from when and from which journal. */
  public String fileName(Choice choice) {
    return "henry-" + session.journal().name() + "-" + session.today() + "." + choice.ending();
  }

  /** The file dialog has asked before anything is replaced; a journal never is. */
  public void save(Choice choice, Path file) {
    session
        .background()
        .<Path>runLong(
            "export.writing",
            job -> {
              write(choice, file, job);
              return file;
            },
            written -> session.notices().done("export.done", written));
  }

  /**
   * @throws Refusal when it cannot be written there
   */
  private void write(Choice choice, Path file, Job job) {
    WholeExport export = new WholeExport(session.journal(), session.clock());
    switch (choice) {
      case EVERYTHING -> export.write(file, WholeExport.Format.JSON, job);
      case TABLES -> export.write(file, WholeExport.Format.ZIP, job);
      case CALENDAR -> {
        WholeExport.refuseJournal(file);
        CalendarEntries entries = CalendarEntries.of(session.journal(), session.today());
        WholeFile.write(
            file, new CalendarFile(session.journal(), session.clock(), messages).write(entries));
      }
    }
  }
}
