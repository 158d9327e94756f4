package org.henryjournal.ui.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Contact;
import org.henryjournal.domain.Customer;
import org.henryjournal.domain.NextStep;
import org.henryjournal.journal.StepStore;
import org.henryjournal.journal.VisitStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.VisitWords;
import org.kordamp.ikonli.feather.Feather;

/** A customer's page: who it is, whom to talk to, and everything that happened, the last first. */
final class CustomerDetail extends Page {

  /** What the timeline is made of. */
  private sealed interface Happening {

    record Visited(VisitStore.Entry entry) implements Happening {}

    record Planned(NextStep step) implements Happening {}
  }

  /** What a note leaves free of the list's width: padding and the scroll bar. */
  private static final double MARGINS = 30;

  private final CustomersViewModel model;
  private final Consumer<Customer> edit;
  private final VisitWords words;
  private final VBox head = new VBox(8);
  private final ListView<Happening> timeline = new ListView<>();
  private final Label nothing;
  private final VBox root = new VBox(12);

  CustomerDetail(CustomersViewModel model, Consumer<Customer> edit, Messages messages) {
    super(messages);
    this.model = model;
    this.edit = edit;
    this.words = new VisitWords(messages);
    nothing = Nodes.label(messages.get("customers.choose"), "muted", "empty-hint");
    timeline.setId("timeline");
    timeline.getStyleClass().add("rows");
    timeline.setCellFactory(list -> new Cell());
    timeline.setPlaceholder(Nodes.label(messages.get("customers.timeline.empty"), "muted"));
    VBox.setVgrow(timeline, Priority.ALWAYS);
    root.getStyleClass().addAll("card", "customer-detail");
    root.setPrefWidth(380);
    root.setMinWidth(340);
    follow(model.detailProperty(), this::update);
  }

  private void update() {
    CustomersViewModel.Detail detail = model.detailProperty().get();
    if (detail == null) {
      root.getChildren().setAll(nothing);
      return;
    }
    head.getChildren().setAll(headNodes(detail));
    timeline.getItems().setAll(happenings(detail));
    root.getChildren().setAll(head, timeline);
  }

  private List<Node> headNodes(CustomersViewModel.Detail detail) {
    Customer customer = detail.listed().customer();
    List<Node> nodes = new ArrayList<>();
    Label name = Nodes.label(customer.name(), "page-title");
    name.setId("customer-name");
    name.setWrapText(true);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    nodes.add(
        Nodes.row(
            4,
            name,
            Nodes.iconButton(
                Feather.EDIT_2, messages.get("customers.edit"), () -> edit.accept(customer)),
            Nodes.iconButton(
                Feather.TRASH_2, messages.get("customers.delete"), () -> model.delete(customer))));
    String facts =
        join(
            customer.industry(),
            customer.phone(),
            customer.email(),
            customer.wechat(),
            customer.address());
    if (!facts.isEmpty()) {
      nodes.add(wrapped(facts, "muted"));
    }
    if (!detail.tags().isEmpty()) {
      FlowPane tags = new FlowPane(6, 6);
      detail.tags().forEach(tag -> tags.getChildren().add(Nodes.label("#" + tag.written(), "tag")));
      nodes.add(tags);
    }
    for (Contact contact : detail.contacts()) {
      nodes.add(
          Nodes.row(
              8,
              Nodes.label(contact.name(), "strong"),
              Nodes.label(contact.kp().map(kp -> "KP" + kp).orElse(""), "muted"),
              Nodes.label(join(contact.phone(), contact.email(), contact.wechat()), "muted")));
    }
    if (!customer.note().isEmpty()) {
      nodes.add(wrapped(customer.note(), "note"));
    }
    nodes.add(
        Nodes.label(
            messages.get("customers.figures", detail.listed().visits(), detail.listed().deals()),
            "muted"));
    return nodes;
  }

  private static Label wrapped(String text, String style) {
    Label label = Nodes.label(text, style);
    label.setWrapText(true);
    return label;
  }

  private static String join(String... parts) {
    return String.join(" · ", List.of(parts).stream().filter(p -> !p.isEmpty()).toList());
  }

  /** Open steps first, the earliest on top; then what happened, the last on top. */
  private static List<Happening> happenings(CustomersViewModel.Detail detail) {
    List<Happening> all = new ArrayList<>();
    detail.steps().reversed().stream()
        .map(StepStore.Planned::step)
        .filter(step -> step.state() == NextStep.State.OPEN)
        .forEach(step -> all.add(new Happening.Planned(step)));
    detail.visits().forEach(entry -> all.add(new Happening.Visited(entry)));
    return all;
  }

  @Override
  public Region root() {
    return root;
  }

  private final class Cell extends ListCell<Happening> {

    private final Label day = Nodes.label("", "muted");
    private final Label number = Nodes.label("", "muted");
    private final Label outcome = Nodes.label("", "outcome");
    private final Label about = wrapped("", "timeline-note");
    private final VBox box;

    Cell() {
      HBox top = Nodes.row(10, day, number, Nodes.spacer(), outcome);
      box = new VBox(2, top, about);
      box.getStyleClass().add("timeline-entry");
      setPrefWidth(0);
    }

    /** As high as the note needs at the width there is. */
    @Override
    protected double computePrefHeight(double width) {
      return isEmpty()
          ? super.computePrefHeight(width)
          : snappedTopInset()
              + snappedBottomInset()
              + box.prefHeight(timeline.getWidth() - MARGINS);
    }

    @Override
    protected void updateItem(Happening happening, boolean empty) {
      super.updateItem(happening, empty);
      if (empty || happening == null) {
        setGraphic(null);
        return;
      }
      outcome.getStyleClass().removeIf(style -> style.startsWith("outcome-"));
      switch (happening) {
        case Happening.Visited visited -> visited(visited.entry());
        case Happening.Planned planned -> planned(planned.step());
      }
      Nodes.show(about, !about.getText().isEmpty());
      setGraphic(box);
    }

    private void visited(VisitStore.Entry entry) {
      day.setText(
          messages.dayOfYear(entry.visit().date())
              + entry.visit().time().map(t -> " " + t).orElse(""));
      number.setText(words.number(entry.visit().outcome(), entry.number()));
      outcome.setText(words.outcome(entry));
      outcome.getStyleClass().add("outcome-" + entry.visit().outcome().code());
      about.setText(join(words.about(entry), entry.step().map(words::step).orElse("")));
    }

    private void planned(NextStep step) {
      day.setText(messages.dayOfYear(step.date()) + step.time().map(t -> " " + t).orElse(""));
      number.setText("");
      outcome.setText(messages.get("customers.planned"));
      outcome.getStyleClass().add("outcome-next_step");
      about.setText(step.what());
    }
  }
}
