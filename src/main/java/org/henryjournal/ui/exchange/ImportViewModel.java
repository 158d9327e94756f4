package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.henryjournal.exchange.CsvImport;
import org.henryjournal.exchange.ImportKind;
import org.henryjournal.exchange.ImportPreview;
import org.henryjournal.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/** An import: a file is read and shown; nothing is written until the rep says so. */
public final class ImportViewModel {

  private final Session session;
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<ImportKind> kind = new SimpleObjectProperty<>(ImportKind.VISITS);
  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview =
      new ReadOnlyObjectWrapper<>();

  public ImportViewModel(Session session) {
    this.session = session;
    kind.subscribe(ignored -> read());
  }

  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  public ObjectProperty<ImportKind> kindProperty() {
    return kind;
  }

  /** Null before a file has been read. */
  public ReadOnlyObjectProperty<@Nullable ImportPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Reads a file as what it seems to hold. */
  public void choose(Path chosen) {
    file.set(chosen);
    preview.set(null);
    session
        .background()
        .run(
            () -> CsvImport.guess(chosen).orElse(ImportKind.VISITS),
            guessed -> {
              if (guessed == kind.get()) {
                read();
              } else {
                kind.set(guessed);
              }
            });
  }

  private void read() {
    Path chosen = file.get();
    if (chosen == null) {
      return;
    }
    ImportKind as = kind.get();
    preview.set(null);
    session
        .background()
        .<ImportPreview>runLong(
            "import.reading",
            job -> CsvImport.preview(chosen, as, session.journal(), session.today(), job),
            read -> {
              if (chosen.equals(file.get()) && as == kind.get()) {
                preview.set(read);
              }
            });
  }

  /** Writes what is new as one batch; then the given runs. */
  public void write(Runnable then) {
    ImportPreview read = preview.get();
    if (read == null) {
      return;
    }
    session
        .background()
        .<Optional<Long>>runLong(
            "import.writing",
            job -> CsvImport.write(session.journal(), read),
            batch -> {
              if (batch.isPresent()) {
                session.notices().changed("import.done", read.fresh().size(), read.file());
              } else {
                session.notices().done("import.nothing", read.file());
              }
              then.run();
            });
  }
}
