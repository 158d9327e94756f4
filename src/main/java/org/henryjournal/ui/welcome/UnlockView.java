package org.henryjournal.ui.welcome;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** The screen of a sealed journal: one field. A wrong password stays in it, to be mended. */
public final class UnlockView extends Page {

  private final UnlockViewModel model;
  private final VBox root = new VBox();
  private final PasswordField password = new PasswordField();
  private final Label problem = Nodes.wrapped("", "attention");

  /**
   * @param openAnother asks for another journal
   * @param changeLanguage shows all of it in the other language
   */
  public UnlockView(
      UnlockViewModel model, Runnable openAnother, Runnable changeLanguage, Messages messages) {
    super(messages);
    this.model = model;
    password.setId("unlock-password");
    password.setPromptText(messages.get("unlock.password"));
    password.setAccessibleText(messages.get("unlock.password"));
    password.setOnAction(event -> open());
    password.disableProperty().bind(model.tryingProperty());
    HBox.setHgrow(password, Priority.ALWAYS);
    Button open = Nodes.button(messages.get("unlock.open"), this::open, "accent");
    open.setId("unlock-open");
    open.disableProperty().bind(model.tryingProperty());
    problem.setId("unlock-problem");
    VBox box = new VBox(16);
    box.getStyleClass().addAll("card", "welcome");
    box.setMaxWidth(560);
    box.getChildren()
        .addAll(
            Nodes.label("Henry", "welcome-brand"),
            Nodes.wrapped(messages.get("unlock.title", model.journal().getFileName()), "headline"),
            problem,
            Nodes.row(10, password, open),
            Nodes.wrapped(messages.get("unlock.sheet"), "muted"),
            Nodes.row(
                10,
                Nodes.button(messages.get("welcome.open"), openAnother),
                Nodes.spacer(),
                Nodes.button(messages.get("welcome.language"), changeLanguage, "flat")));
    root.setAlignment(Pos.CENTER);
    root.getStyleClass().add("page");
    root.getChildren().add(box);
    follow(model.problemProperty(), this::update);
    whenLeft(password::clear);
  }

  private void open() {
    model.tryToOpen(password.getCharacters());
  }

  private void update() {
    Refusal refusal = model.problemProperty().get();
    problem.setText(refusal == null ? "" : messages.get(refusal));
    Nodes.show(problem, refusal != null);
    if (refusal != null) {
      password.requestFocus();
      password.selectAll();
    }
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(password);
  }
}
