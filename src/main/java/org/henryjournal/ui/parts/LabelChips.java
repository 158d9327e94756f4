package org.henryjournal.ui.parts;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import org.henryjournal.domain.Answer;
import org.henryjournal.domain.GradeRules;
import org.henryjournal.domain.Labels;
import org.henryjournal.domain.Met;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.shell.Nodes;

/**
 * The labels that decide a grade, each to be answered with one click: unknown, yes, no, and around
 * again. Who was met is chosen from a menu.
 */
public final class LabelChips {

  private static final String STYLE = "label-chip";

  private final Messages messages;
  private final FlowPane root = new FlowPane(6, 6);

  /** Empty until it is told what to show. */
  public LabelChips(Messages messages) {
    this.messages = messages;
    root.getStyleClass().add("label-chips");
  }

  public FlowPane root() {
    return root;
  }

  /**
   * @param asked which labels to show, in this order
   * @param change is given the labels as they are after an answer
   */
  public void show(Labels labels, Iterable<GradeRules.Label> asked, Consumer<Labels> change) {
    root.getChildren().clear();
    for (GradeRules.Label label : asked) {
      root.getChildren()
          .add(
              switch (label) {
                case MET -> met(labels, change);
                case NEED ->
                    chip(label, labels.need(), next -> change.accept(labels.withNeed(next)));
                case MONEY ->
                    chip(label, labels.money(), next -> change.accept(labels.withMoney(next)));
                case VALUE ->
                    chip(label, labels.value(), next -> change.accept(labels.withValue(next)));
              });
    }
  }

  /** Goes to the chip of a label, or to the first one. */
  public void focus(Optional<GradeRules.Label> label) {
    label
        .map(l -> root.lookup("#label-" + l.name().toLowerCase(Locale.ROOT)))
        .or(() -> root.getChildren().stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  private Button chip(GradeRules.Label label, Answer answer, Consumer<Answer> change) {
    String name = messages.get("label." + label.name().toLowerCase(Locale.ROOT));
    Answer next = Answer.values()[(answer.ordinal() + 1) % Answer.values().length];
    Button chip =
        Nodes.button(
            messages.get("label.answered", name, mark(answer)), () -> change.accept(next), STYLE);
    chip.getStyleClass().add(STYLE + "-" + answer.name().toLowerCase(Locale.ROOT));
    chip.setId("label-" + label.name().toLowerCase(Locale.ROOT));
    chip.setAccessibleText(
        messages.get(
            "label.spoken",
            name,
            messages.get("answer." + answer.name().toLowerCase(Locale.ROOT))));
    return chip;
  }

  static String mark(Answer answer) {
    return switch (answer) {
      case UNKNOWN -> "?";
      case YES -> "✓";
      case NO -> "✗";
    };
  }

  private MenuButton met(Labels labels, Consumer<Labels> change) {
    MenuButton menu = new MenuButton(text(labels.met()));
    menu.setId("label-met");
    menu.getStyleClass().addAll(STYLE, STYLE + (labels.met() == Met.NOBODY ? "-unknown" : "-yes"));
    for (Met met : Met.values()) {
      CheckMenuItem item = new CheckMenuItem(text(met));
      item.setSelected(met == labels.met());
      item.setOnAction(event -> change.accept(labels.withMet(met)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private String text(Met met) {
    return text(met, messages);
  }

  static String text(Met met, Messages messages) {
    return messages.get("met." + (met == Met.NOBODY ? "nobody" : met.code()));
  }
}
