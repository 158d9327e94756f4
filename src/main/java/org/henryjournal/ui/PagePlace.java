package org.henryjournal.ui;

import org.henryjournal.text.Messages;
import org.henryjournal.ui.settings.PasswordDoor;
import org.henryjournal.ui.shell.ChartOutput;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Session;

/** Where a page is shown: among the pages of its journal, in one language, under one overlay. */
record PagePlace(Pages pages, Overlay overlay, WindowLook look, PasswordDoor passwords) {

  Messages messages() {
    return look.messages();
  }

  ExchangeDialogs dialogs() {
    return new ExchangeDialogs(pages, overlay, messages());
  }

  /** How charts leave the window. */
  ChartOutput charts() {
    Session session = pages.session();
    return new ChartOutput(session.background(), session.notices(), SaveAs.dialog());
  }
}
