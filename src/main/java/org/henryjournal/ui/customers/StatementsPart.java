package org.henryjournal.ui.customers;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Statement;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.Wrapping;
import org.kordamp.ikonli.feather.Feather;

/** What the customer said that is to be verified: open, confirmed or refuted, by whom, when. */
final class StatementsPart extends Page {

  private final CustomerViewModel model;
  private final Overlay overlay;
  private final TextField field = new TextField();
  private final VBox rows = new VBox(6);
  private final VBox root;
  private long shown;

  StatementsPart(CustomerViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    field.setId("statement-field");
    field.setPromptText(messages.get("customers.statements.prompt"));
    field.setOnAction(
        event -> {
          if (!field.getText().isBlank()) {
            model.addStatement(field.getText());
            field.clear();
          }
        });
    rows.setId("statements");
    root = new VBox(8, Nodes.heading(messages.get("customers.part.statements")), rows, field);
  }

  void show(Detail detail) {
    if (detail.customer().id() != shown) {
      shown = detail.customer().id();
      field.clear();
    }
    rows.getChildren().setAll(detail.statements().stream().map(this::row).toList());
    Nodes.show(rows, !detail.statements().isEmpty());
  }

  private Node row(Statement statement) {
    Label text = Nodes.wrapped(messages.get("line.note", statement.text()));
    Label about = Nodes.label(about(statement), "muted");
    Wrapping.on(about);
    String state = statement.state().name().toLowerCase(Locale.ROOT);
    about.getStyleClass().add("statement-" + state);
    VBox words = new VBox(text, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = Nodes.row(4, words);
    String id = "-" + statement.id();
    if (statement.state() == Statement.State.OPEN) {
      row.getChildren()
          .addAll(
              icon(
                  Feather.CHECK,
                  "customers.statement.confirm",
                  "confirm" + id,
                  () -> ask(statement, Statement.State.CONFIRMED)),
              icon(
                  Feather.X,
                  "customers.statement.refute",
                  "refute" + id,
                  () -> ask(statement, Statement.State.REFUTED)));
    } else {
      row.getChildren()
          .add(
              icon(
                  Feather.ROTATE_CCW,
                  "customers.statement.reopen",
                  "reopen" + id,
                  () -> model.judge(statement, Statement.State.OPEN, "")));
    }
    row.getChildren()
        .add(
            icon(
                Feather.TRASH_2,
                "customers.statement.delete",
                "delete" + id,
                () -> model.deleteStatement(statement)));
    return row;
  }

  private String about(Statement statement) {
    String said = messages.get("customers.said", statement.date());
    Optional<String> judged =
        statement
            .judged()
            .map(
                day ->
                    statement.judge().isEmpty()
                        ? messages.get("customers.judged." + statement.state().code(), day)
                        : messages.get(
                            "customers.judged.by." + statement.state().code(),
                            day,
                            statement.judge()));
    return said + judged.map(words -> " · " + words).orElse("");
  }

  private Button icon(Feather icon, String key, String id, Runnable use) {
    Button button = Nodes.iconButton(icon, messages.get(key), use);
    button.setId("statement-" + id);
    return button;
  }

  private void ask(Statement statement, Statement.State state) {
    boolean confirmed = state == Statement.State.CONFIRMED;
    AskView ask =
        new AskView(
                messages.get(
                    confirmed
                        ? "customers.statement.confirm.title"
                        : "customers.statement.refute.title"),
                messages.get(
                    confirmed ? "customers.statement.confirm" : "customers.statement.refute"),
                overlay,
                messages,
                answer -> model.judge(statement, state, answer.words()))
            .about(messages.get("line.note", statement.text()))
            .words(messages.get("customers.statement.by"), "");
    overlay.show(ask, field::requestFocus);
  }

  @Override
  public Region root() {
    return root;
  }
}
