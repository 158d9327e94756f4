package org.henryjournal.ui.collections;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.CollectionForecast;
import org.henryjournal.insight.Dealt;
import org.henryjournal.insight.Receivables;
import org.henryjournal.text.Messages;
import org.henryjournal.text.TermsText;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** What all customers owe: how old it is, what was collected, and what the month may bring. */
final class OwedCard extends Page {

  private final CollectionsViewModel model;
  private final TermsText written;
  private final Label owed = Nodes.label("", "figure");
  private final GridPane ages = new GridPane(12, 4);
  private final Label collected = Nodes.wrapped("");
  private final Label outstanding = Nodes.wrapped("");
  private final Label from = Nodes.wrapped("", "muted", "small");
  private final Label forecast = Nodes.wrapped("");
  private final TextField terms = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox root;

  OwedCard(CollectionsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    this.written = new TermsText(messages);
    owed.setId("owed");
    collected.setId("owed-collected");
    outstanding.setId("owed-days");
    forecast.setId("owed-forecast");
    ages.setId("owed-ages");
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    ColumnConstraints money = new ColumnConstraints();
    money.setHalignment(HPos.RIGHT);
    ages.getColumnConstraints().addAll(words, money);
    terms.setId("owed-terms");
    terms.setPromptText(messages.get("collections.terms.prompt"));
    terms.setOnAction(event -> setTerms());
    terms
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                setTerms();
              }
            });
    Label label = Nodes.label(messages.get("collections.terms"), "muted");
    label.setLabelFor(terms);
    root =
        Nodes.card(
            Nodes.heading(messages.get("collections.owed")),
            owed,
            ages,
            collected,
            outstanding,
            from,
            forecast,
            label,
            terms,
            problem);
    say(Optional.empty());
    follow(model.shownProperty(), this::update);
  }

  private void setTerms() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null || terms.getText().strip().equals(written.text(shown.terms()))) {
      say(Optional.empty());
      return;
    }
    model.setTerms(
        terms.getText(), () -> say(Optional.empty()), refusal -> say(Optional.of(refusal)));
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  private void update() {
    CollectionsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    CollectionsViewModel.Owed account = shown.owed();
    owed.setText(messages.amount(account.receivable()));
    ages.getChildren().clear();
    account
        .ageing()
        .forEach(
            (age, slice) ->
                ages.addRow(
                    ages.getRowCount(),
                    Nodes.label(
                        messages.get("collections.age." + age.name().toLowerCase(Locale.ROOT)),
                        "muted"),
                    Nodes.label(messages.amount(slice.open()), "tabular")));
    collected.setText(
        account
            .collected()
            .share()
            .map(
                share ->
                    messages.get(
                        "collections.collected",
                        messages.percent(share),
                        messages.amount(account.collected().paid()),
                        messages.amount(account.collected().due())))
            .orElse(messages.get("collections.collected.none")));
    outstanding.setText(
        account
            .daysOutstanding()
            .map(days -> messages.get("collections.days", Math.round(days)))
            .orElse(messages.get("collections.days.none", Receivables.DAYS)));
    Dealt ever = account.ever();
    Nodes.show(from, account.receipts() > 0 || ever.deals() > 0);
    from.setText(
        account.receipts() == 0 && ever.deals() > 0
            ? messages.get("collections.none.noted")
            : messages.get("collections.from", ever.known(), ever.deals(), account.receipts()));
    Optional<CollectionForecast.Range> range = shown.forecast().all();
    forecast.setText(
        range
            .map(
                r ->
                    messages.get(
                        "collections.forecast.all",
                        messages.about(r.low()),
                        messages.about(r.high()),
                        shown.forecast().foreseen().hits(),
                        shown.forecast().foreseen().of()))
            .orElse(""));
    Nodes.show(forecast, range.isPresent());
    // What was not understood stays with its sentence, to be mended.
    if (!terms.isFocused() && !problem.isVisible()) {
      terms.setText(written.text(shown.terms()));
    }
  }

  @Override
  public VBox root() {
    return root;
  }
}
