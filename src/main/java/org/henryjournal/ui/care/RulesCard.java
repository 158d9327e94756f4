package org.henryjournal.ui.care;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.domain.Refusal;
import org.henryjournal.domain.Tag;
import org.henryjournal.domain.Touch;
import org.henryjournal.journal.CareStore;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Page;
import org.kordamp.ikonli.feather.Feather;

/** How often who is to be touched, when deals are asked about, and how many a day. */
final class RulesCard extends Page {

  private final CareViewModel model;
  private final VBox rows = new VBox(4);
  private final VBox offers = new VBox(6);
  private final ComboBox<String> tag = new ComboBox<>();
  private final ObjectProperty<Touch.Kind> kind =
      new SimpleObjectProperty<>(Touch.Kind.SERVICE_CALL);
  private final TextField often = new TextField();
  private final TextField checks = new TextField();
  private final TextField aDay = new TextField();
  private final Label problem = Nodes.wrapped("", "attention");
  private final VBox root;

  RulesCard(CareViewModel model, Messages messages) {
    super(messages);
    this.model = model;
    rows.setId("care-rules");
    offers.setId("care-offers");
    tag.setId("care-tag");
    tag.setEditable(true);
    tag.setPrefWidth(150);
    tag.setPromptText(messages.get("care.rule.tag"));
    tag.getEditor().setPromptText(messages.get("care.rule.tag"));
    tag.setAccessibleText(messages.get("care.rule.tag"));
    ComboBox<Touch.Kind> kinds = choice(kind, Touch.Kind.values(), "care.kind.");
    kinds.setId("care-kind");
    field(often, "care.often.prompt", 130);
    often.setOnAction(event -> add());
    Button add = Nodes.button(messages.get("care.rule.add"), this::add);
    add.setId("care-rule-add");
    add.setMinWidth(Region.USE_PREF_SIZE);
    field(checks, "care.checks.prompt", 110);
    checks.setOnAction(event -> saveChecks());
    field(aDay, "care.aday.prompt", 60);
    aDay.setOnAction(event -> saveADay());
    problem.setId("care-problem");
    root =
        Nodes.card(
            Nodes.heading(messages.get("care.rules")),
            Nodes.wrapped(messages.get("care.rules.about"), "muted"),
            rows,
            offers,
            new FlowPane(8, 8, tag, kinds, often, add),
            problem,
            labelled("care.checks", checks),
            labelled("care.aday", aDay));
    say(Optional.empty());
    follow(model.shownProperty(), this::update);
  }

  private void field(TextField field, String prompt, double width) {
    field.setId(prompt.replace('.', '-').replace("-prompt", ""));
    field.setPrefWidth(width);
    field.setMaxWidth(width);
    field.setPromptText(messages.get(prompt));
    field.setAccessibleText(messages.get(prompt));
  }

  private Node labelled(String key, TextField field) {
    Label label = Nodes.wrapped(messages.get(key), "muted");
    label.setLabelFor(field);
    return new VBox(4, label, field);
  }

  private void add() {
    model.addRule(
        tag.getEditor().getText(),
        kind.get(),
        often.getText(),
        () -> {
          say(Optional.empty());
          tag.getEditor().clear();
          often.clear();
        },
        refusal -> say(Optional.of(refusal)));
  }

  private void saveChecks() {
    say(Optional.empty());
    model.setChecks(checks.getText(), refusal -> say(Optional.of(refusal)));
  }

  private void saveADay() {
    say(Optional.empty());
    model.setADay(aDay.getText(), refusal -> say(Optional.of(refusal)));
  }

  private void say(Optional<Refusal> refusal) {
    problem.setText(refusal.map(messages::get).orElse(""));
    Nodes.show(problem, refusal.isPresent());
  }

  private void update() {
    CareViewModel.Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    rows.getChildren().setAll(shown.rules().stream().map(this::row).toList());
    Nodes.show(rows, !shown.rules().isEmpty());
    offers
        .getChildren()
        .setAll(
            offer("vip", messages.get("care.vip"), Touch.Kind.SERVICE_CALL, 2),
            offer("letters", "", Touch.Kind.LETTER, 4));
    Nodes.show(offers, shown.rules().isEmpty());
    String typed = tag.getEditor().getText();
    tag.getItems().setAll(shown.tags().stream().map(Tag::name).toList());
    tag.getEditor().setText(typed);
    fill(checks, numbers(shown.checks()));
    fill(aDay, String.valueOf(shown.aDay()));
  }

  private static String numbers(Set<Integer> days) {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** What is being typed is never written over. */
  private static void fill(TextField field, String text) {
    if (!field.isFocused()) {
      field.setText(text);
    }
  }

  /** What the texts of the trade advise, for one key. */
  private Button offer(String id, String tagName, Touch.Kind of, int perYear) {
    Button offer =
        Nodes.button(
            messages.get("care.offer", said(tagName, of, perYear)),
            () ->
                model.addRule(
                    tagName,
                    of,
                    String.valueOf(perYear),
                    () -> say(Optional.empty()),
                    refusal -> say(Optional.of(refusal))),
            "small");
    offer.setId("care-offer-" + id);
    return offer;
  }

  private String said(String tagName, Touch.Kind of, int perYear) {
    return messages.get(
        "care.rule.said",
        tagName.isEmpty() ? messages.get("care.rule.all") : tagName,
        messages.get("care.kind." + of.code()),
        perYear);
  }

  private Node row(CareStore.Ruled ruled) {
    Label words =
        Nodes.wrapped(
            said(
                ruled.tag().map(Tag::name).orElse(""),
                ruled.rule().kind(),
                ruled.rule().perYear()));
    words.setMinWidth(0);
    return Nodes.row(
        8,
        words,
        Nodes.spacer(),
        Nodes.iconButton(
            Feather.X, messages.get("care.rule.delete"), () -> model.deleteRule(ruled.rule())));
  }

  @Override
  public VBox root() {
    return root;
  }
}
