package org.henryjournal.ui.customers;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.SaveAs;

/** What can be done with the customers shown: their phones, e-mails, or all of it elsewhere. */
final class ListMenu {

  private static final String ENDING = "csv";

  private final CustomerListViewModel model;
  private final SaveAs saveAs;
  private final Messages messages;
  private final MenuButton root;

  ListMenu(CustomerListViewModel model, SaveAs saveAs, Messages messages) {
    this.model = model;
    this.saveAs = saveAs;
    this.messages = messages;
    root = new MenuButton(messages.get("lists.use"));
    root.setId("customer-list");
    root.setMinWidth(Region.USE_PREF_SIZE);
    root.getItems()
        .addAll(
            item("lists.phones", () -> model.copyPhones(ListMenu::toClipboard)),
            item("lists.emails", () -> model.copyEmails(ListMenu::toClipboard)),
            item("lists.table", () -> model.copyTable(ListMenu::toClipboard)),
            new SeparatorMenuItem(),
            item("lists.save", this::save));
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

  MenuButton root() {
    return root;
  }
}
