package org.henryjournal.ui.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Ways;
import org.henryjournal.journal.ReferralStore;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the customer: facts, contacts, tags and the note. */
final class RecordPart extends Page {

  private static final double NAMES = 110;

  private final CustomerViewModel model;
  private final Overlay overlay;
  private final BirthdayWords birthdays;
  private final VBox root = new VBox(18);

  RecordPart(CustomerViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    birthdays = new BirthdayWords(messages);
  }

  void show(Detail detail) {
    root.getChildren().setAll(contacts(detail), facts(detail));
    if (!detail.tags().isEmpty()) {
      root.getChildren().add(tags(detail));
    }
    if (!detail.customer().note().isEmpty()) {
      Label note = Nodes.wrapped(detail.customer().note(), "note");
      root.getChildren().add(new VBox(6, Nodes.heading(messages.get("customers.note")), note));
    }
  }

  private Node facts(Detail detail) {
    Customer customer = detail.customer();
    GridPane grid = grid();
    fact(grid, "customers.industry", customer.industry(), false);
    ways(grid, customer.ways());
    fact(grid, "customers.address", customer.address(), true);
    fact(grid, "customers.source", customer.source(), false);
    fact(grid, "customers.referrer", detail.care().referrer().orElse(""), false);
    fact(
        grid,
        "customers.brought",
        detail.care().brought().stream()
            .map(ReferralStore.Brought::name)
            .collect(Collectors.joining(messages.get("customers.list.separator"))),
        false);
    fact(grid, "customers.birthday", customer.birthday().map(birthdays::text).orElse(""), false);
    fact(
        grid,
        "customers.expected",
        customer.expectedAmount().map(messages::amount).orElse(""),
        false);
    fact(grid, "customers.created", messages.date(customer.created()), false);
    return new VBox(6, Nodes.heading(messages.get("customers.part.facts")), grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(4);
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    return grid;
  }

  private void ways(GridPane grid, Ways ways) {
    fact(grid, "customers.phone", ways.phone(), true);
    fact(grid, "customers.email", ways.email(), true);
    fact(grid, "customers.wechat", ways.wechat(), true);
  }

  private void fact(GridPane grid, String key, String value, boolean copied) {
    if (!value.isEmpty()) {
      Label name = Nodes.label(messages.get(key), "muted");
      Wrapping.on(name);
      grid.addRow(grid.getRowCount(), name, value(value, copied));
    }
  }

  private Node value(String text, boolean copied) {
    Label label = Nodes.wrapped(text, "fact");
    if (!copied) {
      return label;
    }
    Button copy =
        Nodes.iconButton(Feather.COPY, messages.get("customers.copy", text), () -> copy(text));
    copy.getStyleClass().add("copy");
    return Nodes.row(4, label, copy);
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    model.copied(text);
  }

  private Node contacts(Detail detail) {
    Contact fresh = Contact.named(detail.customer().id(), "");
    Button add = Nodes.button(messages.get("customers.contact.add"), () -> open(fresh), "small");
    add.setId("contact-add");
    HBox heading = Nodes.heading(messages.get("customers.contacts"), Nodes.spacer(), add);
    VBox part = new VBox(8, heading);
    part.setId("contacts");
    if (detail.contacts().isEmpty()) {
      part.getChildren().add(Nodes.wrapped(messages.get("customers.contacts.empty"), "muted"));
    }
    detail.contacts().forEach(contact -> part.getChildren().add(row(contact)));
    return part;
  }

  private Node row(Contact contact) {
    Label name = Nodes.label(contact.name(), "strong");
    name.setMinWidth(0);
    HBox head = Nodes.row(8, name);
    contact.kp().ifPresent(rank -> head.getChildren().add(Nodes.label("KP" + rank, "rank")));
    Button edit =
        Nodes.iconButton(
            Feather.EDIT_2,
            messages.get("customers.contact.edit.of", contact.name()),
            () -> open(contact));
    edit.setId("contact-edit-" + contact.id());
    Button delete =
        Nodes.iconButton(
            Feather.TRASH_2,
            messages.get("customers.contact.delete.of", contact.name()),
            () -> model.deleteContact(contact));
    head.getChildren().addAll(Nodes.spacer(), edit, delete);
    GridPane grid = grid();
    fact(grid, "customers.contact.title", contact.title(), false);
    ways(grid, contact.ways());
    fact(grid, "customers.birthday", contact.birthday().map(birthdays::text).orElse(""), false);
    VBox box = new VBox(2, head);
    box.getStyleClass().add("contact");
    if (!grid.getChildren().isEmpty()) {
      box.getChildren().add(grid);
    }
    return box;
  }

  private void open(Contact contact) {
    overlay.show(
        new ContactForm(model, contact, overlay, messages),
        () -> Optional.ofNullable(root.lookup("#contact-add")).ifPresent(Node::requestFocus));
  }

  /** A line a dimension; tags without one come first. */
  private Node tags(Detail detail) {
    Map<String, List<Tag>> dimensions =
        detail.tags().stream()
            .collect(Collectors.groupingBy(Tag::dimension, TreeMap::new, Collectors.toList()));
    GridPane grid = grid();
    dimensions.forEach(
        (dimension, tags) -> {
          FlowPane flow = new FlowPane(6, 6);
          tags.forEach(tag -> flow.getChildren().add(Nodes.label("#" + tag.name(), "tag")));
          Label name = Nodes.label(dimension, "muted");
          Wrapping.on(name);
          if (dimension.isEmpty()) {
            grid.add(flow, 0, grid.getRowCount(), 2, 1);
          } else {
            grid.addRow(grid.getRowCount(), name, flow);
          }
        });
    return new VBox(6, Nodes.heading(messages.get("customers.tags")), grid);
  }

  @Override
  public VBox root() {
    return root;
  }
}
