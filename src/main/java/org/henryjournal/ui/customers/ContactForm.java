package org.henryjournal.ui.customers;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Birthday;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Ways;
import org.henryjournal.text.BirthdayWords;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.FieldMarks;
import org.henryjournal.ui.shell.FormGrid;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** A person at a customer, new or there. Enter saves. */
final class ContactForm extends Page {

  private static final int RANKS = 3;

  private final CustomerViewModel model;
  private final Contact contact;
  private final Overlay overlay;
  private final TextField name;
  private final TextField title;
  private final TextField phone;
  private final TextField email;
  private final TextField wechat;
  private final TextField birthday;
  private final ToggleGroup rank = new ToggleGroup();
  private final Label problem = Nodes.label("", "attention");
  private final FieldMarks marks = new FieldMarks(problem);
  private final VBox root = new VBox(16);

  /**
   * @param contact id 0 for a new one
   */
  ContactForm(CustomerViewModel model, Contact contact, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.contact = contact;
    this.overlay = overlay;
    name = text(contact.name(), "contact-name");
    title = text(contact.title(), "contact-title");
    phone = text(contact.ways().phone(), "contact-phone");
    email = text(contact.ways().email(), "contact-email");
    wechat = text(contact.ways().wechat(), "contact-wechat");
    birthday =
        text(
            contact.birthday().map(new BirthdayWords(messages)::text).orElse(""),
            "contact-birthday");
    birthday.setPromptText(messages.get("customers.birthday.prompt"));
    FormGrid grid = new FormGrid(1, 0, messages);
    grid.whole("customers.name", name);
    grid.whole("customers.contact.title", title);
    grid.whole("customers.contact.rank", ranks());
    Label about = Nodes.label(messages.get("customers.contact.rank.about"), "muted");
    Wrapping.on(about);
    grid.add(about, 1, grid.getRowCount());
    grid.whole("customers.phone", phone);
    grid.whole("customers.email", email);
    grid.whole("customers.wechat", wechat);
    grid.whole("customers.birthday", birthday);
    problem.setId("contact-problem");
    marks.check(
        name,
        () ->
            name.getText().isBlank()
                ? Optional.of(messages.get("contact.name.blank"))
                : Optional.empty());
    marks.check(
        birthday,
        () ->
            birthday.getText().isBlank() || Birthday.read(birthday.getText()).isPresent()
                ? Optional.empty()
                : Optional.of(messages.get("customers.birthday.unread")));
    Button save = Nodes.button(messages.get("form.save"), this::save, "accent");
    save.setId("contact-save");
    root.getChildren()
        .addAll(
            Nodes.label(
                messages.get(
                    contact.id() == 0 ? "customers.contact.new" : "customers.contact.edit"),
                "page-title"),
            grid,
            problem,
            FormGrid.buttons(save, Nodes.button(messages.get("form.cancel"), overlay::close)));
    root.setPrefWidth(480);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private static TextField text(String value, String id) {
    TextField field = new TextField(value);
    field.setId(id);
    return field;
  }

  private HBox ranks() {
    HBox box = new HBox();
    for (int i = 1; i <= RANKS + 1; i++) {
      boolean none = i > RANKS;
      ToggleButton button =
          new ToggleButton(none ? messages.get("customers.contact.rank.none") : "KP" + i);
      button.setUserData(none ? 0 : i);
      button.setId(none ? "rank-none" : "rank-" + i);
      button.setToggleGroup(rank);
      button.setSelected(contact.kp().orElse(0).equals(button.getUserData()));
      button.getStyleClass().add(i == 1 ? "left-pill" : none ? "right-pill" : "center-pill");
      box.getChildren().add(button);
    }
    return box;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      save();
      event.consume();
    }
  }

  private void save() {
    if (!marks.areRight()) {
      return;
    }
    Optional<Integer> chosen =
        Optional.ofNullable(rank.getSelectedToggle())
            .map(toggle -> (Integer) toggle.getUserData())
            .filter(value -> value > 0);
    model.saveContact(
        new Contact(
            contact.id(),
            contact.customer(),
            name.getText().strip(),
            title.getText().strip(),
            chosen,
            new Ways(phone.getText().strip(), email.getText().strip(), wechat.getText().strip()),
            Birthday.read(birthday.getText()),
            contact.batch()),
        overlay::close);
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(name);
  }
}
