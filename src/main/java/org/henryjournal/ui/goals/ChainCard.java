package org.henryjournal.ui.goals;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.insight.GoalChain;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;

/** Whether the goals of the same days fit each other, by the rates from one to the next. */
final class ChainCard extends Page {

  private static final double FIELD = 72;

  private final GoalsViewModel model;
  private final VBox checks = new VBox(6);
  private final VBox rates = new VBox(6);
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox root;
  private Optional<GoalsViewModel.Chosen> drawn = Optional.empty();

  ChainCard(GoalsViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    checks.setId("chain");
    problem.setId("chain-problem");
    root =
        Nodes.card(
            Nodes.heading(messages.get("goals.chain.title")),
            checks,
            Nodes.label(messages.get("goals.chain.rates"), "muted", "small"),
            rates,
            problem);
    say(Optional.empty());
    follow(model.shownProperty(), this::update);
  }

  /** What has not changed is not drawn anew: somebody may be typing. */
  private void update() {
    GoalsViewModel.Shown shown = model.shownProperty().get();
    if (shown == null || shown.chosen().isEmpty()) {
      return;
    }
    GoalsViewModel.Chosen chosen = shown.chosen().get();
    boolean same =
        drawn
            .filter(d -> d.chain().equals(chosen.chain()))
            .filter(d -> d.history().equals(chosen.history()))
            .filter(d -> d.typed().equals(chosen.typed()))
            .isPresent();
    if (same) {
      return;
    }
    drawn = Optional.of(chosen);
    say(Optional.empty());
    checks.getChildren().clear();
    chosen.chain().checks().forEach(check -> checks.getChildren().add(check(check)));
    if (checks.getChildren().isEmpty()) {
      checks.getChildren().add(Nodes.wrapped(messages.get("goals.chain.none"), "muted"));
    }
    rates.getChildren().clear();
    for (GoalChain.Link link : GoalChain.Link.values()) {
      if (link != GoalChain.Link.CONTACTS) {
        rates.getChildren().add(rate(link, chosen));
      }
    }
  }

  private Label check(GoalChain.Check check) {
    GoalChain.Link link = check.rate().link();
    GoalChain.Link before = link.before();
    String need =
        check
            .range()
            .map(
                range ->
                    messages.get(
                        "goals.chain.need.range",
                        count(link, check.goal()),
                        count(before, check.need()),
                        messages.decimal(range.low(), 0),
                        messages.decimal(range.high(), 0)))
            .orElseGet(
                () ->
                    messages.get(
                        "goals.chain.need",
                        count(link, check.goal()),
                        count(before, check.need())));
    String plan =
        check
            .planned()
            .map(
                planned ->
                    messages.get(
                        check.isShort() ? "goals.chain.short" : "goals.chain.fits",
                        messages.number(planned)))
            .orElseGet(
                () ->
                    before == GoalChain.Link.CONTACTS
                        ? ""
                        : messages.get("goals.chain.no.goal", name(before)));
    Label said = Nodes.wrapped((need + " " + plan).strip());
    if (check.isShort()) {
      said.getStyleClass().add("attention");
    }
    return said;
  }

  private Node rate(GoalChain.Link link, GoalsViewModel.Chosen chosen) {
    Optional<GoalChain.LinkRate> rate = GoalChain.rate(link, chosen.history(), chosen.typed());
    long before = chosen.history().getOrDefault(link.before(), 0L);
    long after = chosen.history().getOrDefault(link, 0L);
    Optional<Label> own =
        rate.filter(GoalChain.LinkRate::own)
            .flatMap(GoalChain.LinkRate::range)
            .map(
                range ->
                    Nodes.wrapped(
                        messages.get(
                            "goals.chain.own",
                            name(link.before()),
                            per100(rate.get().value()),
                            per100(range.low()),
                            per100(range.high()),
                            name(link),
                            before,
                            after)));
    return own.map(Node.class::cast)
        .orElseGet(() -> typed(link, rate.map(GoalChain.LinkRate::value), before, after));
  }

  private FlowPane typed(GoalChain.Link link, Optional<Double> value, long before, long after) {
    TextField field = new TextField(value.map(this::per100).orElse(""));
    field.setId("rate-" + link.code());
    field.getStyleClass().add("number-field");
    field.setPrefWidth(FIELD);
    field.setAccessibleText(
        messages.get("goals.chain.typed.spoken", name(link.before()), name(link)));
    String read = field.getText();
    Runnable save =
        () -> {
          if (!field.getText().equals(read)) {
            say(Optional.empty());
            model.setRate(link, field.getText(), refusal -> say(Optional.of(refusal)));
          }
        };
    field.setOnAction(event -> save.run());
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                save.run();
              }
            });
    FlowPane row =
        new FlowPane(
            6,
            2,
            Nodes.label(messages.get("goals.chain.typed.before", name(link.before()))),
            field,
            Nodes.label(messages.get("goals.chain.typed.after", name(link))),
            Nodes.label(messages.get("goals.chain.few", before, after), "muted"));
    row.getStyleClass().add("row");
    return row;
  }

  private String per100(double rate) {
    double value = rate * 100;
    return messages.decimal(value, value < 10 && value != Math.rint(value) ? 1 : 0);
  }

  private String name(GoalChain.Link link) {
    return messages.get("goals.link." + link.name().toLowerCase(Locale.ROOT));
  }

  private String count(GoalChain.Link link, long count) {
    return messages.get("goals.count." + link.name().toLowerCase(Locale.ROOT), count);
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  @Override
  public VBox root() {
    return root;
  }
}
