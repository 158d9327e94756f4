package org.henryjournal.ui.goals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.henryjournal.insight.GoalProgress;
import org.henryjournal.text.Messages;
import org.henryjournal.ui.parts.GoalWords;
import org.henryjournal.ui.shell.Nodes;
import org.henryjournal.ui.shell.Overlay;
import org.henryjournal.ui.shell.Page;

/** Makes the goals of the next year out of those of a year, and asks by how much they grow. */
final class NextYearView extends Page {

  private static final double WIDTH = 560;

  /** Per cent that can be meant: from less than nothing left to a hundredfold. */
  private static final Pattern PER_CENT = Pattern.compile("[+＋]?(-?\\d{1,4}(?:\\.\\d)?)\\s*[%％]?");

  private static final BigDecimal LEAST = BigDecimal.valueOf(-100);

  private final GoalsViewModel model;
  private final Overlay overlay;
  private final List<GoalProgress> base;
  private final GoalWords words;
  private final TextField growth = new TextField("10");
  private final VBox preview = new VBox(6);
  private final Label problem = Nodes.wrapped("", "attention");
  private final Button make;
  private final VBox root;
  private Optional<Map<GoalProgress, BigDecimal>> grown = Optional.empty();

  /**
   * @param base goals of the year, at least one
   */
  NextYearView(
      GoalsViewModel model, int year, List<GoalProgress> base, Overlay overlay, Messages messages) {
    super(messages);
    this.model = model;
    this.overlay = overlay;
    this.base = base;
    this.words = new GoalWords(messages);
    String next = String.valueOf(year + 1);
    growth.setId("growth");
    growth.getStyleClass().add("number-field");
    growth.setPrefWidth(80);
    growth.setAccessibleText(messages.get("goals.next.growth"));
    growth.setOnAction(event -> make());
    make = Nodes.button(messages.get("goals.next.make", next), this::make, "accent");
    make.setId("next-make");
    HBox buttons =
        Nodes.row(
            8, Nodes.spacer(), Nodes.button(messages.get("goals.close"), overlay::close), make);
    root =
        new VBox(
            12,
            Nodes.label(messages.get("goals.next.title", next, String.valueOf(year)), "page-title"),
            Nodes.row(8, Nodes.label(messages.get("goals.next.growth")), growth, Nodes.label("%")),
            Nodes.wrapped(messages.get("goals.next.hint"), "muted"),
            problem,
            preview,
            buttons);
    root.setPrefWidth(WIDTH);
    follow(growth.textProperty(), this::update);
  }

  private void update() {
    var matcher = PER_CENT.matcher(growth.getText().strip());
    grown =
        matcher.matches()
            ? Optional.of(new BigDecimal(matcher.group(1)))
                .filter(percent -> percent.compareTo(LEAST) > 0)
                .map(percent -> GoalsViewModel.grown(base, percent))
            : Optional.empty();
    problem.setText(grown.isPresent() ? "" : messages.get("goals.next.unreadable"));
    Nodes.show(problem, grown.isEmpty());
    make.setDisable(grown.isEmpty());
    preview.getChildren().clear();
    grown.ifPresent(
        goals ->
            goals.forEach(
                (from, total) ->
                    preview
                        .getChildren()
                        .add(
                            Nodes.label(
                                messages.get(
                                    "goals.next.line",
                                    words.measure(from.goal().measure()),
                                    words.amount(total),
                                    words.amount(from.standing().baseOfNext()))))));
  }

  private void make() {
    grown.ifPresent(
        goals -> {
          overlay.close();
          model.makeNext(goals);
        });
  }

  @Override
  public Region root() {
    return root;
  }

  @Override
  public Optional<Node> firstFocus() {
    return Optional.of(growth);
  }
}
