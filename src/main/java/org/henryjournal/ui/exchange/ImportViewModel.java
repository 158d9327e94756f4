package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.henryjournal.exchange.imports.CellAt;
import org.henryjournal.exchange.imports.ImportChoices;
import org.henryjournal.exchange.imports.ImportFile;
import org.henryjournal.exchange.imports.ImportKind;
import org.henryjournal.exchange.imports.ImportPlan;
import org.henryjournal.exchange.imports.Importer;
import org.henryjournal.exchange.imports.Known;
import org.henryjournal.exchange.imports.RejectsFile;
import org.henryjournal.exchange.read.ReadOptions;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/**
 * An import: a file is read, and planned anew after every decision of the rep; nothing is written
 * until the rep says so. What is shown stays until what replaces it is there.
 */
public final class ImportViewModel {

  /** A file as it was read. */
  private record Source(Path path, ReadOptions options, ImportFile file) {}

  /** What the journal had when rows of a kind were compared with it. */
  private record Compared(ImportKind kind, long revision, Known known) {}

  private record Planned(Source source, ImportPreview shown, Compared with) {}

  private final Session session;
  private final Subscription subscription;
  private final ImportWork work;
  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> shown =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ImportKind> kind = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ImportLine.Filter> filter =
      new SimpleObjectProperty<>(ImportLine.Filter.ALL);

  /** What the columns of this file hold as each kind, and the rest but the mended cells. */
  private final Map<ImportKind, ImportChoices> choices = new EnumMap<>(ImportKind.class);

  private final Map<CellAt, String> mended = new HashMap<>();
  private Optional<Source> source = Optional.empty();

  /** Of what is shown. */
  private Optional<Source> shownSource = Optional.empty();

  private Optional<Compared> compared = Optional.empty();
  private boolean kindDecided;
  private boolean writing;
  private boolean written;
  private boolean closed;

  public ImportViewModel(Session session) {
    this.session = session;
    work = new ImportWork(session, this::asShown);
    subscription = session.revisionProperty().subscribe(this::plan);
  }

  /** Null before a file has been read; after a decision the old plan until the new one is made. */
  ReadOnlyObjectProperty<@Nullable ImportPreview> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What the rows are, at once as it was decided; null before a file has been read. */
  ReadOnlyObjectProperty<@Nullable ImportKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** Whether something is read, planned or written. */
  ReadOnlyBooleanProperty workingProperty() {
    return work.workingProperty();
  }

  ObjectProperty<ImportLine.Filter> filterProperty() {
    return filter;
  }

  /** Whether rows were saved already, and others stayed. */
  boolean isWritten() {
    return written;
  }

  boolean isWriting() {
    return writing;
  }

  /** A cell as it was mended, at once; else as it stands in the file. */
  String cell(ImportLine line, int column) {
    String instead = mended.get(new CellAt(line.number(), column));
    return instead == null ? line.cell(column) : instead;
  }

  boolean isMended(ImportLine line, int column) {
    return mended.containsKey(new CellAt(line.number(), column));
  }

  /** Reads a file as what it seems to hold. */
  public void choose(Path chosen) {
    read(chosen, ReadOptions.DETECT, true);
  }

  /** Reads the file once more, by other means than those that were found out. */
  void reread(UnaryOperator<ReadOptions> change) {
    source.ifPresent(read -> read(read.path(), change.apply(read.options()), false));
  }

  private void read(Path from, ReadOptions by, boolean other) {
    if (writing) {
      return;
    }
    work.begin(
        "import.reading",
        running -> ImportFile.read(from, by, running),
        read -> {
          source = Optional.of(new Source(from, by, read));
          choices.clear();
          mended.clear();
          if (other) {
            filter.set(ImportLine.Filter.ALL);
            kindDecided = false;
            written = false;
          }
          if (!kindDecided) {
            kind.set(read.guess().orElse(ImportKind.CUSTOMERS));
          }
          plan();
        });
  }

  void chooseKind(ImportKind chosen) {
    if (source.isPresent() && !writing) {
      kindDecided = true;
      kind.set(chosen);
      plan();
    }
  }

  /** Changes what was decided on the rows as the kind they are. */
  void decide(UnaryOperator<ImportChoices> decision) {
    ImportKind as = kind.get();
    if (as != null && !writing && choices.containsKey(as)) {
      choices.computeIfPresent(as, (same, before) -> decision.apply(before));
      plan();
    }
  }

  /** Writes something else into a cell; nothing changes in the file. */
  void mend(ImportLine line, int column, String text) {
    if (!text.equals(cell(line, column)) && !writing) {
      CellAt at = new CellAt(line.number(), column);
      if (text.equals(line.cell(column))) {
        mended.remove(at);
      } else {
        mended.put(at, text);
      }
      plan();
    }
  }

  private void plan() {
    ImportKind as = kind.get();
    if (as == null || source.isEmpty() || writing) {
      return;
    }
    Source from = source.get();
    long revision = session.revisionProperty().get();
    Optional<ImportChoices> decided = Optional.ofNullable(choices.get(as));
    Map<CellAt, String> cells = Map.copyOf(mended);
    Optional<Compared> before =
        compared.filter(with -> with.kind() == as && with.revision() == revision);
    work.begin(
        "import.planning",
        running -> {
          Compared with =
              before.orElseGet(
                  () ->
                      new Compared(as, revision, Known.of(session.journal(), as, session.today())));
          ImportChoices wanted =
              decided.orElseGet(() -> from.file().choices(as, session.journal()));
          return new Planned(
              from,
              ImportPreview.of(
                  from.file(),
                  from.file()
                      .plan(withCells(wanted, cells), with.known(), session.today(), running)),
              with);
        },
        planned -> {
          compared = Optional.of(planned.with());
          shownSource = Optional.of(planned.source());
          choices.put(as, planned.shown().choices());
          shown.set(planned.shown());
        });
  }

  private static ImportChoices withCells(ImportChoices wanted, Map<CellAt, String> cells) {
    return new ImportChoices(
        wanted.kind(),
        wanted.columns(),
        wanted.dates(),
        cells,
        wanted.duplicates(),
        wanted.otherwise());
  }

  /** What could not be done was not decided. */
  private void asShown() {
    writing = false;
    ImportPreview before = shown.get();
    source = shownSource;
    mended.clear();
    if (before == null) {
      kind.set(null);
    } else {
      mended.putAll(before.choices().mended());
      choices.put(before.choices().kind(), before.choices());
      kind.set(before.choices().kind());
    }
  }

  /**
   * Writes what is decided as one batch.
   *
   * @param then runs when all is done; where rows were rejected they stay to be mended or saved
   */
  void write(Runnable then) {
    ImportKind as = kind.get();
    if (as == null || source.isEmpty() || !choices.containsKey(as) || writing) {
      return;
    }
    ImportFile file = source.get().file();
    ImportChoices wanted = withCells(choices.getOrDefault(as, file.choices(as)), mended);
    writing = true;
    work.begin(
        "import.writing",
        running -> Importer.write(session.journal(), file, wanted, session.today(), running),
        result -> {
          writing = false;
          ImportPlan.Counts counts = result.plan().counts();
          if (result.batch().isPresent()) {
            session
                .notices()
                .changed("import.done", counts.added(), file.sheet().file(), counts.updated());
          } else {
            session.notices().done("import.nothing", file.sheet().file());
          }
          if (closed) {
            return;
          }
          if (counts.rejected() > 0) {
            written = true;
            filter.set(ImportLine.Filter.REJECTED);
            plan();
          } else {
            then.run();
          }
        });
  }

  /**
   * Saves the rejected rows with their reasons. The file dialog has asked before anything is
   * replaced.
   *
   * @param messages in whose language the reasons are
   */
  void saveRejects(Path to, Messages messages) {
    ImportPreview of = shown.get();
    if (of != null) {
      session
          .background()
          .run(
              () -> {
                new RejectsFile(messages).write(to, of.file(), of.plan());
                return to;
              },
              saved ->
                  session
                      .notices()
                      .done("import.rejects.saved", of.counts().rejected(), saved.getFileName()));
    }
  }

  /** Gives up what is under way, but not what is being written. */
  void close() {
    closed = true;
    subscription.unsubscribe();
    if (!writing) {
      work.giveUp();
    }
  }
}
