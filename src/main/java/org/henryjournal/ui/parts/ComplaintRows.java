package org.henryjournal.ui.parts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Complaint;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.AskView;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Wrapping;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Complaints as rows, with what can be done about each. */
public final class ComplaintRows {

  private final CareActions actions;
  private final Overlay overlay;
  private final Messages messages;
  private final Runnable focus;

  /**
   * @param focus gives the focus back when a question has been closed
   */
  public ComplaintRows(CareActions actions, Overlay overlay, Messages messages, Runnable focus) {
    this.actions = actions;
    this.overlay = overlay;
    this.messages = messages;
    this.focus = focus;
  }

  /**
   * @param customer names whose it is, above it; empty on the customer's own page
   * @param steps what was done, the first first
   */
  public Node of(Complaint complaint, Optional<Node> customer, List<Complaint.Step> steps) {
    Label text = Nodes.wrapped(messages.get("line.note", complaint.text()));
    Label about = Nodes.label(about(complaint), complaint.isOpen() ? "attention" : "muted");
    Wrapping.on(about);
    VBox words = new VBox(2);
    customer.ifPresent(words.getChildren()::add);
    words.getChildren().addAll(text, about);
    steps.forEach(step -> words.getChildren().add(step(step)));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    String id = "-" + complaint.id();
    HBox row = Nodes.row(4, words);
    if (complaint.isOpen()) {
      row.getChildren()
          .addAll(
              icon(Feather.PLUS, "complaint.step.add", "step" + id, () -> askStep(complaint)),
              icon(Feather.CHECK, "complaint.settle", "settle" + id, () -> askSettled(complaint)));
    } else {
      row.getChildren()
          .add(
              icon(
                  Feather.ROTATE_CCW,
                  "complaint.reopen",
                  "reopen" + id,
                  () -> actions.reopen(complaint)));
    }
    row.getChildren()
        .add(
            icon(
                Feather.TRASH_2,
                "complaint.delete",
                "delete" + id,
                () -> actions.delete(complaint)));
    row.setId("complaint" + id);
    return row;
  }

  private String about(Complaint complaint) {
    String opened = messages.get("complaint.opened.on", complaint.opened());
    if (complaint.settled().isEmpty()) {
      long days = ChronoUnit.DAYS.between(complaint.opened(), actions.today());
      return opened + " · " + messages.get("complaint.open.days", days);
    }
    String settled = messages.get("complaint.settled.on", complaint.settled().get());
    OptionalInt said = complaint.satisfaction();
    return opened
        + " · "
        + settled
        + (said.isEmpty() ? "" : " · " + messages.get("complaint.satisfied", said.getAsInt()));
  }

  private Node step(Complaint.Step step) {
    Label text = Nodes.wrapped(messages.get("complaint.step.line", step.date(), step.text()));
    text.getStyleClass().add("muted");
    HBox.setHgrow(text, Priority.ALWAYS);
    Button delete =
        Nodes.iconButton(
            Feather.X, messages.get("complaint.step.delete"), () -> actions.deleteStep(step));
    return Nodes.row(4, text, delete);
  }

  private Button icon(Feather icon, String key, String id, Runnable use) {
    Button button = Nodes.iconButton(icon, messages.get(key), use);
    button.setId("complaint-" + id);
    return button;
  }

  private void askStep(Complaint complaint) {
    overlay.show(
        new AskView(
                messages.get("complaint.step.title"),
                messages.get("form.save"),
                overlay,
                messages,
                answer ->
                    actions.addStep(
                        complaint, answer.date().orElse(actions.today()), answer.words()))
            .about(messages.get("line.note", complaint.text()))
            .words(messages.get("complaint.step.what"), "")
            .date(
                messages.get("complaint.day"),
                Optional.of(actions.today()),
                actions.today(),
                day -> wrong(complaint, day)),
        focus);
  }

  private void askSettled(Complaint complaint) {
    ObjectProperty<@Nullable Integer> satisfaction = new SimpleObjectProperty<>();
    overlay.show(
        new AskView(
                messages.get("complaint.settle.title"),
                messages.get("complaint.settle"),
                overlay,
                messages,
                answer -> {
                  Integer said = satisfaction.get();
                  actions.settle(
                      complaint,
                      answer.date().orElse(actions.today()),
                      said == null ? OptionalInt.empty() : OptionalInt.of(said));
                })
            .about(messages.get("line.note", complaint.text()))
            .rating(
                messages.get("complaint.satisfaction.ask"),
                satisfaction,
                said -> messages.get("complaint.satisfied", said))
            .date(
                messages.get("complaint.day"),
                Optional.of(actions.today()),
                actions.today(),
                day -> wrong(complaint, day)),
        focus);
  }

  private Optional<String> wrong(Complaint complaint, LocalDate day) {
    return day.isBefore(complaint.opened())
        ? Optional.of(messages.get("complaint.settled.early", complaint.opened()))
        : day.isAfter(actions.today())
            ? Optional.of(messages.get("complaint.day.late"))
            : Optional.empty();
  }
}
