package org.henryjournal.ui.customers;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Tag;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.CompletionPopup;
import org.henryjournal.ui.shell.FieldMarks;
import org.henryjournal.ui.shell.FormGrid;
import org.henryjournal.ui.shell.KeptFormNote;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;

/** The record of a customer, new or there. Enter saves. */
final class CustomerForm extends Page {

  private static final double NARROWEST = 190;

  private final CustomerFormViewModel model;
  private final Overlay overlay;
  private final FormGrid grid;
  private final TextField name;
  private final TextField expected;
  private final TextField tag = new TextField();
  private final TextField birthday;
  private final TextField referrer;
  private final FlowPane tags = new FlowPane(6, 6);
  private final FlowPane suggestions = new FlowPane(6, 6);
  private final Label problem = Nodes.label("", "attention");
  private final FieldMarks marks = new FieldMarks(problem);
  private final VBox root = new VBox(16);

  CustomerForm(CustomerFormViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    grid = new FormGrid(2, NARROWEST, messages);
    name = text(model.name, "customers-name");
    birthday = text(model.birthday, "customers-birthday");
    referrer = text(model.referrer, "customers-referrer");
    expected = text(model.expected, "customers-expected");
    fields();
    problem.setId("customer-problem");
    Wrapping.on(problem);
    marks.check(name, () -> model.problemOfName().map(messages::get));
    marks.check(referrer, () -> model.problemOfReferrer().map(messages::get));
    marks.check(expected, () -> model.problemOfExpected().map(messages::get));
    marks.check(birthday, () -> model.problemOfBirthday().map(messages::get));
    root.getChildren()
        .addAll(
            Nodes.label(
                messages.get(model.isNew() ? "customers.new" : "customers.edit"), "page-title"),
            with(new KeptFormNote(model.kept(), messages)).root(),
            grid,
            problem,
            buttons());
    root.setPrefWidth(780);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    follow(
        model.problem,
        () -> marks.refused(Optional.ofNullable(model.problem.get()).map(messages::get)));
    follow(model.tagTyped, this::suggest);
    model.tags().subscribe(this::showTags);
    showTags();
  }

  private void fields() {
    grid.whole("customers.name", name);
    ComboBox<String> industry = new ComboBox<>();
    industry.setId("customers-industry");
    industry.setEditable(true);
    industry.getItems().setAll(model.industries());
    industry.getEditor().textProperty().bindBidirectional(model.industry);
    industry.setMaxWidth(Double.MAX_VALUE);
    TextField phone = text(model.phone, "customers-phone");
    grid.pair("customers.industry", industry, "customers.source", source(phone));
    grid.pair("customers.phone", phone, "customers.email", text(model.email, "customers-email"));
    birthday.setPromptText(messages.get("customers.birthday.prompt"));
    grid.pair(
        "customers.wechat", text(model.wechat, "customers-wechat"), "customers.birthday", birthday);
    expected.setPromptText(messages.get("form.amount.prompt"));
    grid.pair(
        "customers.expected",
        expected,
        "customers.address",
        text(model.address, "customers-address"));
    referrer.setPromptText(messages.get("customers.referrer.prompt"));
    CustomerField.complete(referrer, model::completions, tag);
    grid.whole("customers.referrer", referrer);
    tag.setId("customers-tag");
    tag.setPromptText(messages.get("customers.tags.prompt"));
    tag.textProperty().bindBidirectional(model.tagTyped);
    grid.whole("customers.tags", new VBox(6, tags, tag, suggestions));
    TextArea note = new TextArea();
    note.setId("customers-note");
    note.textProperty().bindBidirectional(model.note);
    Wrapping.on(note);
    Nodes.leaveByTab(note);
    note.setPrefRowCount(3);
    grid.whole("customers.note", note);
  }

  /** Where the customer came from: what was written once is offered again. */
  private TextField source(Node next) {
    TextField field = text(model.source, "customers-source");
    field.setPromptText(messages.get("customers.source.prompt"));
    CompletionPopup<String> offers =
        new CompletionPopup<>(
                field,
                model::sources,
                Function.<String>identity(),
                taken -> {
                  field.setText(taken);
                  next.requestFocus();
                })
            .free();
    field.textProperty().subscribe((before, now) -> offers.update());
    field.focusedProperty().subscribe((before, now) -> offers.update());
    return field;
  }

  private static TextField text(StringProperty value, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private void showTags() {
    tags.getChildren().clear();
    for (Tag each : model.tags()) {
      Button remove = Nodes.button(each.written() + "  ✕", () -> model.tags().remove(each));
      remove.getStyleClass().addAll("small", "tag-chip");
      remove.setAccessibleText(messages.get("customers.tags.remove", each.written()));
      tags.getChildren().add(remove);
    }
    Nodes.show(tags, !model.tags().isEmpty());
    suggest();
  }

  private void suggest() {
    suggestions.getChildren().clear();
    for (Tag each : model.suggestions()) {
      suggestions
          .getChildren()
          .add(
              Nodes.button(
                  "+ " + each.written(), () -> model.add(each), "small", "flat", "tag-offer"));
    }
    Nodes.show(suggestions, !suggestions.getChildren().isEmpty());
  }

  private ButtonBar buttons() {
    Button save = Nodes.button(messages.get("form.save"), this::save, "accent");
    save.setId("customer-save");
    return FormGrid.buttons(save, Nodes.button(messages.get("form.cancel"), this::giveUp));
  }

  /** Unlike Esc, which keeps what was typed for the next time. */
  private void giveUp() {
    model.kept().end();
    overlay.close();
  }

  /** Enter in the field of tags adds one; in the note it begins a line; elsewhere it saves. */
  private void key(KeyEvent event) {
    boolean enter = event.getCode() == KeyCode.ENTER;
    boolean writes = event.getTarget() instanceof TextArea || event.getTarget() instanceof Button;
    if (Action.OPEN_FORM.matches(event)) {
      save();
      event.consume();
    } else if (enter && event.getTarget() == tag && !tag.getText().isBlank()) {
      model.addTyped();
      event.consume();
    } else if (enter && !writes) {
      save();
      event.consume();
    }
  }

  private void save() {
    model.problem.set(null);
    if (marks.areRight()) {
      model.save(overlay::close);
    }
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
