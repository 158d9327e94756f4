package org.henryjournal.ui.settings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.SaveAs;
import org.henryjournal.ui.shell.Wrapping;

/** Sets, changes or removes the password; says first what it means to forget it. */
final class PasswordForm extends Page {

  private final PasswordViewModel model;
  private final SaveAs saveAs;
  private final LocalDate today;
  private final VBox root = new VBox(12);
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox sheet = new VBox(8);
  private Optional<Node> first = Optional.empty();

  PasswordForm(
      PasswordViewModel model, Overlay overlay, SaveAs saveAs, LocalDate today, Messages messages) {
    super(messages);
    this.model = model;
    this.saveAs = saveAs;
    this.today = today;
    String kind = model.kind().name().toLowerCase(Locale.ROOT);
    root.setPrefWidth(520);
    root.getChildren().add(Nodes.label(messages.get("seal.form." + kind), "page-title"));
    root.getChildren()
        .add(
            Nodes.wrapped(
                messages.get(model.asksFresh() ? "seal.warning" : "seal.remove.about"),
                model.asksFresh() ? "attention" : "muted"));
    if (model.asksOld()) {
      field("seal.field.old", model.oldProperty(), "password-old");
    }
    if (model.asksFresh()) {
      field("seal.field.new", model.freshProperty(), "password-new");
      field("seal.field.again", model.againProperty(), "password-again");
      root.getChildren().addAll(wants(), sheet);
      fillSheet();
      follow(model.wantsSheetProperty(), this::update);
      root.getChildren().add(Nodes.wrapped(messages.get("seal.elsewhere"), "muted"));
    }
    problem.setId("password-problem");
    Nodes.show(problem, false);
    Button confirm = Nodes.button(messages.get("seal.form." + kind), this::submit, "accent");
    confirm.setId("password-confirm");
    Button cancel = Nodes.button(messages.get("form.cancel"), overlay::close);
    ButtonBar.setButtonData(confirm, ButtonBar.ButtonData.OK_DONE);
    ButtonBar.setButtonData(cancel, ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonBar bar = new ButtonBar();
    bar.getButtons().addAll(cancel, confirm);
    root.getChildren().addAll(problem, bar);
    whenLeft(model::forget);
  }

  private void field(String key, StringProperty value, String id) {
    PasswordField field = new PasswordField();
    field.setId(id);
    field.setAccessibleText(messages.get(key));
    field.textProperty().bindBidirectional(value);
    field.setOnAction(event -> submit());
    root.getChildren().addAll(Nodes.label(messages.get(key)), field);
    first = first.or(() -> Optional.of(field));
  }

  private CheckBox wants() {
    CheckBox wants = new CheckBox(messages.get("seal.sheet.wanted"));
    wants.setId("password-sheet");
    Wrapping.on(wants);
    wants.selectedProperty().bindBidirectional(model.wantsSheetProperty());
    return wants;
  }

  private void fillSheet() {
    Button save = Nodes.button(messages.get("seal.sheet.save"), this::save);
    save.setId("password-sheet-save");
    String asked = messages.get("seal.sheet.block", model.askedBlock());
    TextField block = new TextField();
    block.setId("password-sheet-block");
    block.setAccessibleText(asked);
    block.setPrefWidth(140);
    block.setMaxWidth(140);
    block.textProperty().bindBidirectional(model.blockProperty());
    sheet
        .getChildren()
        .addAll(
            Nodes.wrapped(messages.get("seal.sheet.about"), "muted"),
            Nodes.row(12, save),
            Nodes.row(12, Nodes.label(asked), block));
  }

  private void update() {
    Nodes.show(sheet, model.wantsSheetProperty().get());
  }

  private void save() {
    Optional<Path> file =
        saveAs.choose(
            root.getScene().getWindow(),
            messages.get("seal.sheet.save"),
            messages.get("seal.sheet.name"),
            "html");
    try {
      file.ifPresent(chosen -> model.saveSheet(SaveAs.named(chosen, "html"), today, messages));
      say(Optional.empty());
    } catch (Refusal refusal) {
      say(Optional.of(refusal));
    }
  }

  private void submit() {
    say(model.submit());
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return first;
  }
}
