package org.henryjournal.ui.complaints;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Complaint;
import org.henryjournal.insight.ComplaintFigures;
import org.henryjournal.insight.PromiseFigures;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.ComplaintRows;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.EntryLine;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** The tab Complaints: a line to open one, all of them, and figures beside. */
public final class ComplaintsView extends Page {

  private static final double SIDE = 300;
  private static final int MOST = 100;

  private final ComplaintsViewModel model;
  private final LongConsumer openCustomer;
  private final ComplaintRows complaintRows;
  private final TextField customer = new TextField();
  private final TextField text = new TextField();
  private final EntryLine line;
  private final VBox rows = new VBox(12);
  private final Label none = Nodes.wrapped("", "muted");
  private final Label figures = Nodes.wrapped("");
  private final Label again = Nodes.wrapped("");
  private final VBox buyers = new VBox(4);
  private final Label mine = Nodes.wrapped("");
  private final Label theirs = Nodes.wrapped("");
  private final VBox root;

  /**
   * @param openCustomer opens the page of a customer by id
   */
  public ComplaintsView(
      ComplaintsViewModel model, Overlay overlay, LongConsumer openCustomer, Messages messages) {
    super(messages);
    this.model = model;
    this.openCustomer = openCustomer;
    complaintRows = new ComplaintRows(model.actions(), overlay, messages, text::requestFocus);
    line = new EntryLine("complaints-problem", messages, this::save);
    line.field(customer, "complaints-customer", "complaint.customer");
    customer.setPrefWidth(180);
    line.field(text, "complaints-text", "complaint.text");
    HBox.setHgrow(text, Priority.ALWAYS);
    CustomerField.complete(customer, model::completions, text);
    Button save = line.button("complaints-save", "complaint.save");
    rows.setId("complaints-rows");
    figures.setId("complaints-figures");
    again.setId("complaints-again");
    mine.setId("promises-mine");
    theirs.setId("promises-theirs");
    VBox main =
        Nodes.card(
            Nodes.heading(messages.get("complaint.all")),
            Nodes.row(8, customer, text, save),
            line.problem(),
            rows,
            none);
    main.setMinWidth(0);
    HBox.setHgrow(main, Priority.ALWAYS);
    VBox side =
        new VBox(
            16,
            Nodes.card(Nodes.heading(messages.get("complaint.figures")), figures, again, buyers),
            Nodes.card(
                Nodes.heading(messages.get("promise.figures")),
                mine,
                theirs,
                Nodes.wrapped(messages.get("promise.figures.rule"), "muted", "small")));
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    side.setMaxWidth(SIDE);
    ScrollPane scroll = new ScrollPane(new HBox(16, main, side));
    scroll.getStyleClass().add("page-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("tab-page");
    follow(model.shownProperty(), this::update);
  }

  private void save() {
    model.open(
        customer.getText(),
        text.getText(),
        () -> {
          line.say(Optional.empty());
          customer.clear();
          text.clear();
          customer.requestFocus();
        },
        refusal -> line.say(Optional.of(refusal)));
  }

  private void update() {
    ComplaintsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    List<Complaint> all = shown.complaints();
    rows.getChildren()
        .setAll(all.stream().limit(MOST).map(complaint -> row(shown, complaint)).toList());
    Nodes.show(rows, !all.isEmpty());
    none.setText(
        all.isEmpty()
            ? messages.get("complaint.none")
            : messages.get("complaint.more", all.size() - MOST));
    Nodes.show(none, all.isEmpty() || all.size() > MOST);
    showFigures(shown);
    mine.setText(said("promise.figures.mine", "promise.figures.mine.none", shown.mine()));
    theirs.setText(said("promise.figures.theirs", "promise.figures.theirs.none", shown.theirs()));
  }

  private Node row(ComplaintsViewModel.Shown shown, Complaint complaint) {
    return complaintRows.of(
        complaint,
        Optional.of(name(shown, complaint.customer())),
        shown.steps().getOrDefault(complaint.id(), List.of()));
  }

  private Button name(ComplaintsViewModel.Shown shown, long id) {
    Button name =
        Nodes.button(shown.name(id), () -> openCustomer.accept(id), "flat", "name-button");
    name.setMinWidth(0);
    return name;
  }

  private void showFigures(ComplaintsViewModel.Shown shown) {
    ComplaintFigures of = shown.figures();
    figures.setText(
        String.join(
            "\n",
            messages.get("complaint.figures.open", of.open()),
            of.medianDays()
                .map(days -> messages.get("complaint.figures.days", days(days), of.settled()))
                .orElse(messages.get("complaint.figures.days.none")),
            of.satisfaction()
                .map(
                    mean ->
                        messages.get(
                            "complaint.figures.satisfaction",
                            messages.decimal(mean, 1),
                            of.rated()))
                .orElse(messages.get("complaint.figures.satisfaction.none"))));
    again.setText(
        of.again().of() == 0
            ? messages.get("complaint.again.none")
            : messages.get("complaint.again", of.again().hits(), of.again().of()));
    buyers
        .getChildren()
        .setAll(of.buyers().stream().limit(MOST).map(buyer -> buyer(shown, buyer)).toList());
    Nodes.show(buyers, !of.buyers().isEmpty());
  }

  /** A median of two may lie between two days. */
  private String days(double days) {
    return days == Math.rint(days) ? messages.number(Math.round(days)) : messages.decimal(days, 1);
  }

  private Node buyer(ComplaintsViewModel.Shown shown, ComplaintFigures.Again buyer) {
    return Nodes.row(
        8,
        name(shown, buyer.customer()),
        Nodes.spacer(),
        Nodes.label(
            messages.get(
                "complaint.again.dealt",
                buyer.dealt().deals(),
                messages.amount(buyer.dealt().amount())),
            "tabular"));
  }

  private String said(String key, String none, PromiseFigures of) {
    if (of.kept().of() + of.open() == 0) {
      return messages.get(none);
    }
    return messages.get(
        key,
        of.kept().value().map(messages::percent).orElse("—"),
        of.onTime(),
        of.kept().of(),
        of.late(),
        of.broken(),
        of.overdue(),
        of.open());
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(customer);
  }
}
