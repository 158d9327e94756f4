package org.henryjournal.ui;

import java.nio.file.Path;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.exchange.CopyMergeView;
import org.henryjournal.ui.exchange.CopyMergeViewModel;
import org.henryjournal.ui.exchange.ExportView;
import org.henryjournal.ui.exchange.ExportViewModel;
import org.henryjournal.ui.exchange.ImportView;
import org.henryjournal.ui.exchange.ImportViewModel;
import org.henryjournal.ui.exchange.WeekView;
import org.henryjournal.ui.exchange.WeekViewModel;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.SaveAs;

/** Opens what goes in and out of the open journal: the import, the export, the weekly summary. */
record ExchangeDialogs(Pages pages, Overlay overlay, Messages messages) {

  void openImport() {
    show(new ImportViewModel(pages.session()));
  }

  /** Opens the import with a file that is chosen already, as if it had been dropped there. */
  void openImport(Path file) {
    ImportViewModel model = new ImportViewModel(pages.session());
    show(model);
    model.choose(file);
  }

  private void show(ImportViewModel model) {
    overlay.show(new ImportView(model, overlay, SaveAs.dialog(), messages), () -> {});
  }

  void openExport() {
    openExport(SaveAs.dialog());
  }

  void openExport(SaveAs saveAs) {
    ExportViewModel model = new ExportViewModel(pages.session(), messages);
    overlay.show(new ExportView(model, overlay, saveAs, messages), () -> {});
  }

  /** Shows what another copy of the journal would bring. */
  void openMerge(Path copy) {
    CopyMergeViewModel model = new CopyMergeViewModel(pages.session(), copy);
    overlay.show(new CopyMergeView(model, overlay, messages), () -> {});
  }

  /** The week of the day that the daily work log shows. */
  void openWeek() {
    WeekViewModel model =
        new WeekViewModel(pages.session(), pages.day(), messages, FontShelf.ofMachine());
    overlay.show(new WeekView(model, overlay, SaveAs.dialog(), messages), () -> {});
  }
}
