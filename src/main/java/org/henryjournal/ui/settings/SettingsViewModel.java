package org.henryjournal.ui.settings;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.domain.Grade;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.ImportBatch;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.BinBook;
import org.henryjournal.journal.BinStore;
import org.henryjournal.journal.EditedEntry;
import org.henryjournal.journal.Journal;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Refresh;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** The journal's settings, its imports and its bin. */
public final class SettingsViewModel implements PageModel {

  /** What the page shows of the journal. */
  public record Shown(GradeRules grades, List<ImportBatch> imports, List<BinStore.Deleted> bin) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final CalendarViewModel calendar;
  private final Refresh refresh;

  public SettingsViewModel(Session session) {
    this.session = session;
    calendar = new CalendarViewModel(session);
    refresh = new Refresh(session, this::load);
  }

  @Override
  public Refresh refresh() {
    return refresh;
  }

  public CalendarViewModel calendar() {
    return calendar;
  }

  private void load() {
    session
        .background()
        .run(
            () ->
                new Shown(
                    session.journal().settings().gradeRules(),
                    session.journal().batches().all(),
                    session.journal().bin().all()),
            shown::set);
  }

  /** Null until the journal has been read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Journal journal() {
    return session.journal();
  }

  LocalDate today() {
    return session.today();
  }

  public String journalPath() {
    return session.journal().path().toAbsolutePath().toString();
  }

  /**
   * Saves days and names of the grades as they were typed, and how days are counted.
   *
   * @param days of A, B and C
   * @param names an empty one means the letter
   * @param inWorkdays whether days are workdays
   * @return what is wrong with the days of a grade; empty where all was saved
   */
  public Map<Grade, Refusal> saveGrades(
      Map<Grade, String> days, Map<Grade, String> names, boolean inWorkdays) {
    Map<Grade, Refusal> refused = new EnumMap<>(Grade.class);
    Map<Grade, Integer> read = new EnumMap<>(Grade.class);
    days.forEach(
        (grade, typed) ->
            readDays(typed)
                .ifPresentOrElse(
                    number -> read.put(grade, number),
                    () ->
                        refused.put(
                            grade, new Refusal("settings.grades.range", GradeRules.MOST_DAYS))));
    if (refused.isEmpty()) {
      GradeRules rules = new GradeRules(read, names, inWorkdays);
      session.change(
          () -> session.journal().gradeBook().saveRules(rules),
          () -> session.notices().changed("settings.grades.saved"));
    }
    return refused;
  }

  private static Optional<Integer> readDays(String typed) {
    String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return Optional.of(digits)
        .filter(d -> d.matches("[0-9]{1,4}"))
        .map(Integer::valueOf)
        .filter(d -> d >= 1 && d <= GradeRules.MOST_DAYS);
  }

  /**
   * Takes an import back; where entries of it were changed since, the rep is asked first.
   *
   * @param ask is given those entries in place of taking it back
   */
  public void takeBack(ImportBatch batch, Consumer<List<EditedEntry>> ask) {
    session
        .background()
        .<List<EditedEntry>>runLong(
            "settings.import.taking.back",
            job -> session.journal().imports().takeBackUnlessEdited(batch.id(), job),
            edited -> {
              if (edited.isEmpty()) {
                takenBack(batch);
              } else {
                ask.accept(edited);
              }
            });
  }

  /**
   * @param keep entries that stay as they are now
   */
  public void takeBack(ImportBatch batch, Set<EditedEntry.Key> keep) {
    session
        .background()
        .<ImportBatch>runLong(
            "settings.import.taking.back",
            job -> {
              session.journal().imports().takeBack(batch.id(), keep, job);
              return batch;
            },
            this::takenBack);
  }

  private void takenBack(ImportBatch gone) {
    session.notices().changed("settings.import.taken.back", gone.file());
  }

  /**
   * @param sameName asks the rep, where a deleted customer's name has been given to another one
   */
  public void restore(BinStore.Deleted deleted, Runnable sameName) {
    session.changeUnlessRefused(
        () -> {
          session.journal().binBook().restore(deleted.id());
          return deleted;
        },
        this::restored,
        refusal -> {
          if (refusal.key().equals(BinBook.SAME_NAME)) {
            sameName.run();
          } else {
            session.notices().failed(refusal);
          }
        });
  }

  /** The same where the rep has answered. */
  public void restore(BinStore.Deleted deleted, BinBook.SameName answer) {
    session.change(
        () -> {
          session.journal().binBook().restore(deleted.id(), answer);
          return deleted;
        },
        this::restored);
  }

  private void restored(BinStore.Deleted deleted) {
    session.notices().changed("settings.bin.restored", deleted.title());
  }
}
