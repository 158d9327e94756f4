package org.henryjournal.ui.customers;

import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.henryjournal.exchange.fonts.FontShelf;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.DraftView;
import org.henryjournal.ui.parts.TouchForm;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.SaveAs;

/** What can be done with the customers shown: their phones, e-mails, or all of it elsewhere. */
final class ListMenu {

  private static final String ENDING = "csv";
  private static final String LABELS_ENDING = "pdf";

  private final CustomerListViewModel model;
  private final SaveAs saveAs;
  private final Messages messages;
  private final Overlay overlay;
  private final StringProperty textName;
  private final MenuButton root;

  /**
   * @param textName name of the text that a message to all had last
   */
  ListMenu(
      CustomerListViewModel model,
      SaveAs saveAs,
      Overlay overlay,
      StringProperty textName,
      Messages messages) {
    this.model = model;
    this.overlay = overlay;
    this.textName = textName;
    this.saveAs = saveAs;
    this.messages = messages;
    root = new MenuButton(messages.get("lists.use"));
    root.setId("customer-list");
    root.setMinWidth(Region.USE_PREF_SIZE);
    root.getItems()
        .addAll(
            item("lists.phones", () -> model.copyPhones(ListMenu::toClipboard)),
            item("lists.emails", () -> model.copyEmails(ListMenu::toClipboard)),
            item("lists.wechats", () -> model.copyWechats(ListMenu::toClipboard)),
            item("lists.table", () -> model.copyTable(ListMenu::toClipboard)),
            new SeparatorMenuItem(),
            item("lists.save", this::save),
            item("lists.labels", this::saveLabels),
            new SeparatorMenuItem(),
            item("lists.touch", this::logTouch),
            item("lists.message", this::writeMessage));
  }

  private MenuItem item(String key, Runnable use) {
    MenuItem item = Nodes.item(messages.get(key), use);
    item.setId(key.replace('.', '-'));
    return item;
  }

  private static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void save() {
    saveAs
        .choose(root.getScene().getWindow(), messages.get("lists.save"), model.fileName(), ENDING)
        .ifPresent(chosen -> model.save(SaveAs.named(chosen, ENDING)));
  }

  private void saveLabels() {
    saveAs
        .choose(
            root.getScene().getWindow(),
            messages.get("lists.labels"),
            model.labelsFileName(),
            LABELS_ENDING)
        .ifPresent(
            chosen -> model.saveLabels(SaveAs.named(chosen, LABELS_ENDING), FontShelf.ofMachine()));
  }

  private void logTouch() {
    TouchForm form =
        new TouchForm(
            messages.get("lists.touch.title", model.size()),
            model.today(),
            overlay,
            messages,
            model::logTouch);
    overlay.show(form, root::requestFocus);
  }

  private void writeMessage() {
    overlay.show(new DraftView(model.draft(textName), overlay, messages), root::requestFocus);
  }

  MenuButton root() {
    return root;
  }
}
