package org.henryjournal.ui.exchange;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.henryjournal.exchange.ExportSource;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Session;

/** An export: what there is to take along, and where it is saved. */
public final class ExportViewModel {

  private final Session session;
  private final ExportSource source;
  private final ReadOnlyObjectWrapper<Map<Export, String>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());

  public ExportViewModel(Session session, Messages messages) {
    this.session = session;
    source = new ExportSource(session.journal(), session.clock(), messages);
    session.background().run(this::count, counts::set);
  }

  private Map<Export, String> count() {
    Map<Export, String> counted = new EnumMap<>(Export.class);
    for (Export export : Export.values()) {
      counted.put(export, export.counts(source));
    }
    return counted;
  }

  /** What the journal has for each, in words; empty until it has been counted. */
  public ReadOnlyObjectProperty<Map<Export, String>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** A name that says from when it is and from which journal. */
  public String fileName(Export export) {
    return "henry-" + session.journal().name() + "-" + session.today() + "." + export.extension();
  }

  /** The file dialog has asked before anything is replaced; a journal never is. */
  public void save(Export export, Path file) {
    session
        .background()
        .<Path>runLong(
            "export.writing",
            job -> {
              export.write(source, file, job);
              return file;
            },
            written -> session.notices().done("export.done", written));
  }
}
