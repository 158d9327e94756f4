package org.henryjournal.ui.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.henryjournal.domain.Promise;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.customers.CustomerViewModel.Detail;
import org.henryjournal.ui.parts.CareActions;
import org.henryjournal.ui.parts.ComplaintRows;
import org.henryjournal.ui.parts.PromiseRows;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** What the customer complained about, and what both sides promised; the open ones first. */
final class CarePart extends Page {

  private final CareActions actions;
  private final ComplaintRows complaintRows;
  private final PromiseRows promiseRows;
  private final TextField complaint = new TextField();
  private final TextField promise = new TextField();
  private final TextField due = new TextField();
  private final ComboBox<Promise.Side> side = new ComboBox<>();
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox complaints = new VBox(6);
  private final VBox promises = new VBox(6);
  private final VBox root;
  private Optional<Detail> shown = Optional.empty();

  CarePart(CustomerViewModel model, Overlay overlay, Messages messages) {
    super(messages);
    actions = model.care();
    complaintRows = new ComplaintRows(actions, overlay, messages, complaint::requestFocus);
    promiseRows = new PromiseRows(actions, messages);
    complaint.setId("complaint-field");
    complaint.setPromptText(messages.get("complaint.prompt"));
    complaint.setOnAction(event -> complain());
    side.setId("promise-side");
    side.getItems().setAll(Promise.Side.values());
    side.setValue(Promise.Side.REP);
    side.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Promise.Side value) {
            return messages.get("promise.who." + value.code());
          }

          @Override
          public Promise.Side fromString(String text) {
            return side.getValue();
          }
        });
    side.setMinWidth(Region.USE_PREF_SIZE);
    promise.setId("promise-field");
    promise.setPromptText(messages.get("promise.prompt"));
    promise.setOnAction(event -> promise());
    HBox.setHgrow(promise, Priority.ALWAYS);
    due.setId("promise-due");
    due.setPromptText(messages.get("promise.due.prompt"));
    due.setPrefColumnCount(6);
    due.setMinWidth(80);
    due.setOnAction(event -> promise());
    problem.setId("promise-problem");
    Nodes.show(problem, false);
    complaints.setId("complaints");
    promises.setId("promises");
    root =
        new VBox(
            18,
            new VBox(
                8, Nodes.heading(messages.get("customers.part.complaints")), complaints, complaint),
            new VBox(
                8,
                Nodes.heading(messages.get("customers.part.promises")),
                promises,
                Nodes.row(6, side, promise, due),
                problem));
  }

  void show(Detail detail) {
    if (shown.filter(now -> now.customer().id() == detail.customer().id()).isEmpty()) {
      List.of(complaint, promise, due).forEach(TextField::clear);
    }
    shown = Optional.of(detail);
    complaints
        .getChildren()
        .setAll(
            detail.care().complaints().stream()
                .map(
                    one ->
                        complaintRows.of(
                            one,
                            Optional.empty(),
                            detail.care().steps().getOrDefault(one.id(), List.of())))
                .toList());
    Nodes.show(complaints, !detail.care().complaints().isEmpty());
    promises.getChildren().setAll(detail.care().promises().stream().map(promiseRows::of).toList());
    Nodes.show(promises, !detail.care().promises().isEmpty());
  }

  private void complain() {
    String text = complaint.getText();
    if (!text.isBlank()) {
      shown
          .map(Detail::customer)
          .ifPresent(
              customer -> actions.complain(customer.id(), customer.name(), text, complaint::clear));
    }
  }

  private void promise() {
    Optional<LocalDate> day = actions.due(due.getText());
    boolean unread = !due.getText().isBlank() && day.isEmpty();
    problem.setText(unread ? messages.get("promise.due.unread", due.getText().strip()) : "");
    Nodes.show(problem, unread);
    if (unread) {
      due.requestFocus();
    } else if (!promise.getText().isBlank()) {
      shown.ifPresent(
          detail ->
              actions.promise(
                  detail.customer().id(),
                  side.getValue(),
                  promise.getText(),
                  day,
                  () -> {
                    promise.clear();
                    due.clear();
                    promise.requestFocus();
                  }));
    }
  }

  @Override
  public Region root() {
    return root;
  }
}
