package org.henryjournal.ui.customers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The record of a customer, new or there; and, for one that is there, a contact to add. */
final class CustomerForm extends Page {

  private final CustomersViewModel model;
  private final Customer customer;
  private final Overlay overlay;
  private final Map<String, TextField> fields = new LinkedHashMap<>();
  private final Label problem = Nodes.label("", "attention");
  private final VBox root = new VBox(16);

  CustomerForm(CustomersViewModel model, Customer customer, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.customer = customer;
    this.overlay = overlay;
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(10);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
    field(grid, "customers.name", customer.name());
    field(grid, "customers.industry", customer.industry());
    field(grid, "customers.phone", customer.phone());
    field(grid, "customers.email", customer.email());
    field(grid, "customers.wechat", customer.wechat());
    field(grid, "customers.address", customer.address());
    field(grid, "customers.source", customer.source());
    field(
        grid,
        "customers.expected",
        customer.expectedAmount().map(a -> a.stripTrailingZeros().toPlainString()).orElse(""));
    field(grid, "customers.note", customer.note());
    if (customer.id() != 0) {
      field(grid, "customers.contact.add", "")
          .setPromptText(messages.get("customers.contact.prompt"));
    }
    boolean isNew = customer.id() == 0;
    root.getChildren()
        .addAll(
            Nodes.label(messages.get(isNew ? "customers.new" : "customers.edit"), "page-title"),
            grid,
            problem,
            buttons());
    root.setPrefWidth(520);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private TextField field(GridPane grid, String key, String value) {
    TextField field = new TextField(value);
    field.setId(key.replace('.', '-'));
    fields.put(key, field);
    Label name = Nodes.label(messages.get(key), "muted");
    name.setLabelFor(field);
    name.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), name, field);
    return field;
  }

  private String value(String key) {
    TextField field = fields.get(key);
    return field == null ? "" : field.getText().strip();
  }

  private ButtonBar buttons() {
    ButtonBar bar = new ButtonBar();
    var save = Nodes.button(messages.get("form.save"), this::save, "accent");
    save.setId("customer-save");
    var cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(save, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    bar.getButtons().addAll(cancel, save);
    return bar;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      save();
      event.consume();
    }
  }

  private void save() {
    String amount = value("customers.expected");
    if (value("customers.name").isEmpty()) {
      problem.setText(messages.get("customer.name.blank"));
    } else if (!amount.isEmpty() && AmountWords.parse(amount).isEmpty()) {
      problem.setText(messages.get("form.amount.unread"));
    } else {
      model.save(
          new Customer(
              customer.id(),
              value("customers.name"),
              value("customers.industry"),
              value("customers.phone"),
              value("customers.email"),
              value("customers.wechat"),
              value("customers.address"),
              value("customers.source"),
              value("customers.note"),
              customer.birthday(),
              AmountWords.parse(amount),
              customer.created(),
              customer.batch()),
          this::saved);
    }
  }

  private void saved() {
    contact(value("customers.contact.add")).ifPresent(model::saveContact);
    overlay.close();
  }

  /** {@code Wang KP1 13800000000}: a name, and where they are given the rank and the phone. */
  private Optional<Contact> contact(String typed) {
    Optional<Integer> kp = Optional.empty();
    String phone = "";
    StringBuilder name = new StringBuilder();
    for (String word : List.of(typed.split("\\s+"))) {
      if (word.matches("(?i)kp[123]")) {
        kp = Optional.of(word.charAt(2) - '0');
      } else if (word.matches("[+\\d][\\d-]{5,}")) {
        phone = word;
      } else {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Contact(0, customer.id(), name.toString(), kp, phone, "", "", Optional.empty()));
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.ofNullable(fields.get("customers.name"));
  }
}
