package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Payment;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.MoneyStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.CustomerField;
import org.henryjournal.ui.shell.DateField;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** Money received in the year that is shown, and a line to note more. */
final class PaymentsCard extends Page {

  private static final int FEW = 8;
  private static final int MOST = 200;

  private final GoalsViewModel page;
  private final PaymentsViewModel model;
  private final TextField customer = new TextField();
  private final TextField amount = new TextField();
  private final TextField note = new TextField();
  private final DateField date;
  private final Label problem = Nodes.wrapped("", "attention");
  private final Label sum = Nodes.label("", "muted");
  private final VBox rows = new VBox(2);
  private final Button all;
  private final VBox root;
  private boolean allShown;

  PaymentsCard(GoalsViewModel page, Messages messages) {
    super(messages);
    this.page = page;
    this.model = page.payments();
    date = DateField.countedFrom(model.today()).keepingTyped();
    date.node().setValue(model.today());
    date.node().setPrefWidth(140);
    date.node().setId("payment-date");
    date.node().setAccessibleText(messages.get("goals.payment.date"));
    date.node().getEditor().setOnAction(event -> save());
    field(customer, "customer", 180);
    field(amount, "amount", 120);
    field(note, "note", 160);
    CustomerField.complete(customer, model::completions, amount);
    Button save = Nodes.button(messages.get("goals.payment.save"), this::save);
    save.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane line = new FlowPane(8, 8, customer, amount, date.node(), note, save);
    problem.setId("payment-problem");
    rows.setId("payments");
    all = Nodes.button("", this::turn, "flat", "small");
    root =
        Nodes.card(
            Nodes.heading(messages.get("goals.payments"), Nodes.spacer(), sum),
            line,
            problem,
            rows,
            all);
    say(Optional.empty());
    follow(page.shownProperty(), this::update);
  }

  private void field(TextField field, String name, double width) {
    field.setId("payment-" + name);
    field.setPrefWidth(width);
    field.setPromptText(messages.get("goals.payment." + name));
    field.setAccessibleText(messages.get("goals.payment." + name));
    field.setOnAction(event -> save());
  }

  private void save() {
    model.save(
        new PaymentsViewModel.Typed(
            customer.getText(), date.date(), amount.getText(), note.getText()),
        () -> {
          say(Optional.empty());
          customer.clear();
          amount.clear();
          note.clear();
          customer.requestFocus();
        },
        refusal -> say(Optional.of(refusal)));
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  private void turn() {
    allShown = !allShown;
    update();
  }

  private void update() {
    GoalsViewModel.Shown shown = page.shownProperty().get();
    if (shown == null) {
      return;
    }
    List<MoneyStore.Paid> paid = shown.payments();
    BigDecimal whole =
        paid.stream().map(p -> p.payment().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    sum.setText(
        paid.isEmpty()
            ? ""
            : messages.get("goals.payments.sum", String.valueOf(shown.year()), whole));
    rows.getChildren().clear();
    Nodes.show(rows, !paid.isEmpty());
    paid.stream().limit(allShown ? MOST : FEW).forEach(p -> rows.getChildren().add(row(p)));
    all.setText(messages.get(allShown ? "goals.payments.less" : "goals.payments.all", paid.size()));
    Nodes.show(all, paid.size() > FEW);
  }

  private HBox row(MoneyStore.Paid paid) {
    Payment payment = paid.payment();
    Label day = Nodes.label(messages.date(payment.date()), "muted");
    day.setMinWidth(Region.USE_PREF_SIZE);
    Label name = Nodes.label(paid.customerName(), "strong");
    name.setMinWidth(60);
    Label about = Nodes.label(payment.note(), "muted");
    about.setMinWidth(0);
    about.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(about, Priority.ALWAYS);
    Label money = Nodes.label(messages.amount(payment.amount()), "tabular");
    money.setMinWidth(Region.USE_PREF_SIZE);
    return Nodes.row(
        10,
        day,
        name,
        about,
        money,
        Nodes.iconButton(
            Feather.X,
            messages.get("goals.payment.delete", paid.customerName(), payment.amount()),
            () -> model.delete(paid)));
  }

  @Override
  public VBox root() {
    return root;
  }
}
